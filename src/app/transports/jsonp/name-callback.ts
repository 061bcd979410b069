/** Names the callback in the query of a URL, in the place of one that was there. */
export function nameCallback(
  requestUrl: string,
  parameter: string,
  callback: string,
): { readonly url: string; readonly callback: string } {
  const url = new URL(requestUrl);
  // Only when it is there, because deleting rewrites the whole query.
  if (url.searchParams.has(parameter)) url.searchParams.delete(parameter);
  url.search += `${url.search ? '&' : '?'}${encodeURIComponent(parameter)}=${callback}`;
  url.hash = '';
  return { url: url.href, callback };
}
