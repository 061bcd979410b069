/** The bearer token of a request's header, or null. */
export function readBearerToken(request: Request): string | null {
  const [, token] = /^bearer\s+(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return token ?? null;
}
