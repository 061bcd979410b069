/** What the fragment of the page's address says. */
export interface Address {
  /** Id of the API: `livechat-v2`. */
  readonly apiId: string;
  /** What is open: an endpoint (`agents.list`), a resource (`agents`) or a guide (`guides/errors`). */
  readonly pageId: string;
}

/** Reads `#/livechat-v2/agents.list`; null for anything else. */
export function parseAddress(hash: string): Address | null {
  const match = /^#\/([\w-]+)\/((?:guides\/)?[\w.-]+)\/?$/.exec(hash);
  return match?.[1] && match[2] ? { apiId: match[1], pageId: match[2] } : null;
}

/** Writes an address as a fragment; nothing typed and no secret ever stands in it. */
export function formatAddress({ apiId, pageId }: Address): string {
  return `#/${apiId}/${pageId}`;
}
