import { relayRequestHeaders } from '../../core/http/relay-profile.ts';
import { type Refusal, refuseByRule } from './refusal.ts';

const way = 'Enter the access token its owner gave you.';

/** Checks the access token of a call; null when it fits, or when the relay asks for none. */
export function checkToken(headers: Headers, wanted: string | null): Refusal | null {
  if (wanted === null) return null;
  const given = headers.get(relayRequestHeaders.token);
  if (given === null)
    return refuseByRule(['token-missing', 'token'], 'This relay asks for an access token.', way);
  if (isSame(given, wanted)) return null;
  return refuseByRule(['token-wrong', 'token'], 'The access token is not this relay’s.', way);
}

/** Compares in a time that tells nothing of where two texts differ, so that a token can't be guessed letter by letter. */
function isSame(given: string, wanted: string): boolean {
  let difference = given.length ^ wanted.length;
  for (let i = 0; i < wanted.length; i += 1) difference |= given.charCodeAt(i) ^ wanted.charCodeAt(i);
  return difference === 0;
}
