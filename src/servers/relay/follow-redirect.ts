import type { Method } from '../../core/http/request.ts';
import type { UpstreamAnswer } from './forward.ts';

/** Most redirects followed in one call. */
export const mostRedirects = 5;

// Each hop is reported in one header, which has to stay far below what clients take.
const longest = 2_000;
const redirects: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Finds where a redirect leads that may be followed: one of a GET or HEAD, to the same origin, and without credentials in
 * the URL. Null for every other answer, which is then the answer of the call.
 */
export function findRedirect(
  { status, headers }: Pick<UpstreamAnswer, 'status' | 'headers'>,
  method: Method,
  url: URL,
): URL | null {
  if (!redirects.includes(status) || (method !== 'GET' && method !== 'HEAD')) return null;
  const locations = headers.filter(([name]) => name.toLowerCase() === 'location');
  const [, location = ''] = locations[0] ?? [];
  if (locations.length !== 1 || location.length > longest || !URL.canParse(location, url.href)) return null;
  const next = new URL(location, url.href);
  next.hash = '';
  const isSame = next.origin === url.origin && !next.username && !next.password;
  return isSame && next.href.length <= longest ? next : null;
}
