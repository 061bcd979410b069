/** Says whether a URL points at this very computer, which browsers treat as secure even over http. */
export function isLoopback(url: string): boolean {
  const hostname = new URL(url).hostname.replace(/\.$/, '');
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

/** Says whether a browser blocks a call from a page of this protocol to this URL as mixed content. */
export function isMixedContent(pageProtocol: string, url: string): boolean {
  return pageProtocol === 'https:' && new URL(url).protocol === 'http:' && !isLoopback(url);
}

/** Says whether a URL is one a call can go to. */
export function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
