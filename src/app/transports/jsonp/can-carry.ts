import { isHttp, isMixedContent } from '../address.ts';
import type { CallShape, Verdict } from '../transport.ts';

/** Says whether a call can travel as the URL of a script, and if not, which part of it can't. */
export function canCarry(call: CallShape, pageProtocol: string): Verdict {
  const otherwise = call.simulated ? 'send it by the simulator' : 'send it through a relay';
  const wayBesides = `S${otherwise.slice(1)}.`;
  const refuse = (reason: string, wayOut = wayBesides): Verdict => ({ ok: false, reason, wayOut });
  if (call.method !== 'GET') return refuse(`JSONP can send GET only, and this is a ${call.method}.`);
  if (!call.jsonp) return refuse('JSONP needs a callback parameter, and this endpoint documents none.');
  if (call.hasBody) return refuse('JSONP can’t send a body: a script is asked for by its URL alone.');
  if (call.headers.length > 0)
    return refuse(
      `JSONP can’t send headers, and this call has ${call.headers.join(', ')}.`,
      `Remove them, or ${otherwise}.`,
    );
  const leavesOutCredential = call.credential !== null && call.queryCredential === 'none';
  if (call.credential !== null && call.credential !== 'bearer' && !leavesOutCredential)
    return refuse(
      'JSONP can’t send Basic credentials: a script element sends no headers, and browsers block login:key@host addresses.',
      `Use a bearer token, or ${otherwise}.`,
    );
  if (!isHttp(call.origin))
    return refuse(
      `JSONP loads scripts over http and https only, not from ${call.origin}.`,
      'Correct the address of the API.',
    );
  if (isMixedContent(pageProtocol, call.origin))
    return refuse(
      `JSONP on an https page may not load from ${call.origin}, which is plain http.`,
      'Use the https address, or send it through a relay.',
    );
  return {
    ok: true,
    note: `${noteOn(call, leavesOutCredential)} Status and headers stay invisible.`,
    leavesOutCredential,
  };
}

function noteOn({ credential, simulated }: CallShape, leavesOutCredential: boolean): string {
  const where = simulated
    ? 'Answered inside this page; the script of the answer runs in the same sandboxed frame as a live one.'
    : 'Needs no relay.';
  if (leavesOutCredential) return `${where} No credential goes along, as you chose.`;
  if (credential === null) return where;
  return simulated
    ? `${where} The token stands in the URL as \`access_token\`: that the simulated account takes it there is assumed.`
    : 'The token will stand in the URL as access_token, where the browser’s own developer tools show it and servers may log it. Unverified for LiveChat: its documentation describes no credential in the query.';
}
