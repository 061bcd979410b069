import { type Answer, refuse } from '../http/answer.ts';
import type { Call } from './route.ts';

/** Lets the owner and administrators through to what answers a call, and refuses normal agents. */
export function administratorsOnly<Parameters, Body>(
  handle: (call: Call<Parameters, Body>) => Answer,
): (call: Call<Parameters, Body>) => Answer {
  return (call) =>
    call.caller.permission === 'normal'
      ? refuse(403, 'Only the owner and administrators may do this')
      : handle(call);
}
