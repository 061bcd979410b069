import { hostOf, type Party, partly, passBy, type Route, unseen } from '../route.ts';
import type { CallShape } from '../transport.ts';

const frame: Party = { name: 'a sandboxed frame of this page', readsCredential: false };

/** Describes the way of a call as the URL of a script: the frame loads it, the API's host answers it. */
export function routeByScript(call: CallShape): Route {
  const credential = call.queryCredential === 'none' ? null : call.credential;
  const frames: Party[] = [{ ...frame, readsCredential: credential !== null && !call.simulated }];
  return {
    parties: call.simulated ? frames : [...frames, ...passBy([hostOf(call)], { credential })],
    status: unseen('Browsers don’t show the status of a script.'),
    headers: unseen('Browsers don’t show the headers of a script.'),
    body: partly(
      'The value the script passed, written anew: not the bytes, and no number beyond 2^53 exactly.',
    ),
  };
}
