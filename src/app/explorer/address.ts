/** What the fragment of the page's address says. */
export interface Address {
  /** Id of the API: `livechat-v2`. */
  readonly apiId: string;
  /** What is open: an endpoint (`agents.list`), a resource (`agents`) or a guide (`guides/errors`). */
  readonly pageId: string;
  /** Section of a guide to begin with: `tls` of `guides/what-can-go-wrong`. */
  readonly section?: string;
  /** Request that a link holds, as `shareDraft` writes it; anybody can have written it. */
  readonly shared?: string;
}

/** Reads `#/livechat-v2/agents.list`, with or without `?r=` and a request, a guide also with a section; null for anything else. */
export function parseAddress(hash: string): Address | null {
  const match = /^#\/([\w-]+)\/(?:(guides\/[\w.-]+)(?:\/([\w-]+))?|([\w.-]+))\/?(?:\?r=(.*))?$/.exec(hash);
  const [, apiId, guideId, section, otherId, shared] = match ?? [];
  const pageId = guideId ?? otherId;
  if (!apiId || !pageId) return null;
  return { apiId, pageId, ...(section && { section }), ...(shared && { shared }) };
}

/** Writes an address as a fragment; nothing typed stands in it. */
export function formatAddress({ apiId, pageId, section }: Omit<Address, 'shared'>): string {
  return `#/${apiId}/${pageId}${section ? `/${section}` : ''}`;
}
