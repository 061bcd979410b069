import type { HttpRequest } from './request.ts';

/** The URL as people see it: with bullets where a token will stand in the query. */
export function shownUrl({ url, credential, credentialIn }: HttpRequest): string {
  if (!credential || credentialIn === 'header') return url;
  return `${url}${url.includes('?') ? '&' : '?'}access_token=••••••`;
}
