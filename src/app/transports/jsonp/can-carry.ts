import { isHttp, isMixedContent } from '../address.ts';
import type { CallShape, Verdict } from '../transport.ts';

/** Says whether a call can travel as the URL of a script, and if not, which part of it can't. */
export function canCarry(call: CallShape, pageProtocol: string): Verdict {
  const relay = 'Send it through a relay.';
  const refuse = (reason: string, wayOut = relay): Verdict => ({ ok: false, reason, wayOut });
  if (call.simulated)
    return refuse(
      'JSONP loads a script from a server, and the simulated account has none.',
      'Use the simulator, or pick a live account.',
    );
  if (call.method !== 'GET') return refuse(`JSONP can send GET only, and this is a ${call.method}.`);
  if (!call.jsonp) return refuse('JSONP needs a callback parameter, and this endpoint documents none.');
  if (call.hasBody) return refuse('JSONP can’t send a body: a script is asked for by its URL alone.');
  if (call.headers.length > 0)
    return refuse(
      `JSONP can’t send headers, and this call has ${call.headers.join(', ')}.`,
      'Remove them, or send it through a relay.',
    );
  if (call.credential === 'basic' || call.credential === 'personal')
    return refuse(
      'JSONP can’t send Basic credentials: a script element sends no headers, and browsers block login:key@host addresses.',
      'Send it through a relay, or use a bearer token.',
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
    note: call.credential === 'bearer' ? tokenNote : 'Needs no relay. Status and headers stay invisible.',
  };
}

const tokenNote =
  'The token will stand in the URL as access_token, where the browser’s own developer tools show it and servers may log it. Unverified for LiveChat: its documentation describes no credential in the query. Status and headers stay invisible.';
