import { relayRequestHeaders } from '../../core/http/relay-profile.ts';
import type { CarriedCall } from './carry-call.ts';
import type { Refusal } from './refusal.ts';

/** Writes the one line a log holds of a call: method, origin of the target, status or refusal, milliseconds. */
export function describeCall(request: Request, result: CarriedCall | Refusal, duration: number): string {
  const end = result.kind === 'carried' ? result.answer.status : result.error.code;
  return `${request.method} ${originOf(request, result)} ${end} ${Math.round(duration)} ms`;
}

function originOf(request: Request, result: CarriedCall | Refusal): string {
  if (result.kind === 'carried') return result.url.origin;
  const target = request.headers.get(relayRequestHeaders.target) ?? '';
  return URL.canParse(target) ? new URL(target).origin : '-';
}
