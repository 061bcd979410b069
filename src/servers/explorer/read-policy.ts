const meta = /<meta\b[^>]*\bhttp-equiv=["']?content-security-policy["']?[^>]*>/i;
const content = /\bcontent=(?:"([^"]*)"|'([^']*)')/i;

/** Reads the content security policy a page sets by its meta element; null when it sets none. */
export function readPolicy(html: string): string | null {
  const [element = ''] = html.match(meta) ?? [];
  const [, double, single] = element.match(content) ?? [];
  const policy = (double ?? single ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return policy.replace(/\s+/g, ' ').trim() || null;
}
