/** Path and query of a URL, with bullets as such where a secret is hidden. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return (pathname + search).replaceAll('%E2%80%A2', '•');
}
