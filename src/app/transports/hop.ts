import type { Hop } from '../../core/http/exchange.ts';
import type { AuthorizedRequest } from '../../core/http/request.ts';

/** Describes a leg that carries a request as it is, every secret masked. */
export function hopOf(request: AuthorizedRequest, from: string, to = new URL(request.url).host): Hop {
  return {
    from,
    to,
    method: request.method,
    url: request.mask(request.url),
    headers: request.headers.map(([name, value]) => [name, request.mask(value)] as const),
    seesCredential: request.secretIn !== null,
  };
}
