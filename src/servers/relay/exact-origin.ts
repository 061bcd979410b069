/** Reads an origin as a person types it; null unless it is exactly scheme, host and port of an http or https URL. */
export function exactOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const onlyOrigin = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return onlyOrigin && !text.includes('*') ? url.origin : null;
}
