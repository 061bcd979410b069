const prefix = /^\/v(\d+(?:\.\d+)*)(?=\/|$)/;

/** The path of a URL without version prefix and trailing slash: what routes are found by. */
export function routePath(url: URL): string {
  const path = url.pathname.replace(prefix, '').replace(/\/+$/, '');
  return path === '' ? '/' : path;
}

/** The version that is asked for by header or path and is not 2, or null when 2 or none is. */
export function findWrongVersion(request: Request, url: URL): string | null {
  const inPath = prefix.exec(url.pathname)?.[1];
  const inHeader = request.headers.get('x-api-version')?.trim();
  return [inPath, inHeader].find((version) => version !== undefined && !/^2(\.0)?$/.test(version)) ?? null;
}
