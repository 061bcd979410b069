const prefix = /^\/v(\d+(?:\.\d+)*)(?=\/|$)/;

/** A path, of a URL or of a descriptor, without version prefix and trailing slash: what routes are found by. */
export function routePath(path: string): string {
  const bare = path.replace(prefix, '').replace(/\/+$/, '');
  return bare === '' ? '/' : bare;
}

/** The version that is asked for by header or path and is not 2, or null when 2 or none is. */
export function findWrongVersion(request: Request, url: URL): string | null {
  const inPath = prefix.exec(url.pathname)?.[1];
  const inHeader = request.headers.get('x-api-version')?.trim();
  return [inPath, inHeader].find((version) => version !== undefined && !/^2(\.0)?$/.test(version)) ?? null;
}
