import { relayForwardPath, relayRequestHeaders } from '../../../core/http/relay-profile.ts';
import type { AuthorizedRequest } from '../../../core/http/request.ts';
import { maskToken } from './mask-token.ts';

/** Writes a call as the one that asks a relay to make it; its mask hides the relay's access token too. */
export function wrapCall(request: AuthorizedRequest, relay: string, token: string | null): AuthorizedRequest {
  const names = request.headers.map(([name]) => name.toLowerCase());
  const follows = request.method === 'GET' || request.method === 'HEAD';
  return {
    ...request,
    url: `${relay}${relayForwardPath}`,
    headers: [
      [relayRequestHeaders.target, request.url],
      [relayRequestHeaders.send, [...new Set(names)].join(', ')],
      ...(follows ? ([[relayRequestHeaders.redirects, 'same-origin']] as const) : []),
      ...(token ? ([[relayRequestHeaders.token, token]] as const) : []),
      ...request.headers,
    ],
    mask: maskToken(request.mask, token),
  };
}
