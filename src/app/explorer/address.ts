/** What the fragment of the page's address says. */
export interface Address {
  /** Id of the API: `livechat-v2`. */
  readonly apiId: string;
  /** What is open: an endpoint (`agents.list`), a resource (`agents`) or a guide (`guides/errors`). */
  readonly pageId: string;
  /** Request that a link holds, as `shareDraft` writes it; anybody can have written it. */
  readonly shared?: string;
}

/** Reads `#/livechat-v2/agents.list`, with or without `?r=` and a request; null for anything else. */
export function parseAddress(hash: string): Address | null {
  const match = /^#\/([\w-]+)\/((?:guides\/)?[\w.-]+)\/?(?:\?r=(.*))?$/.exec(hash);
  if (!match?.[1] || !match[2]) return null;
  return { apiId: match[1], pageId: match[2], ...(match[3] ? { shared: match[3] } : {}) };
}

/** Writes an address as a fragment; nothing typed stands in it. */
export function formatAddress({ apiId, pageId }: Omit<Address, 'shared'>): string {
  return `#/${apiId}/${pageId}`;
}
