import { type Account, type AccountColour, accountColours, type Region } from './account.ts';

const longestName = 80;
const kinds: readonly unknown[] = ['simulated', 'live', 'local', 'other'];
const regions: readonly unknown[] = ['dal', 'fra'];

/** Reads an account from a record or a file; null for what is none. Nothing in it is trusted before it was looked at. */
export function reviveAccount(kept: unknown): Account | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { id, name, kind, colour, baseUrl, accountsUrl, region, clientId, tokenInUrl } = kept as Record<
    string,
    unknown
  >;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return null;
  if (typeof name !== 'string' || !name.trim() || !kinds.includes(kind)) return null;
  const base = typeof baseUrl === 'string' ? readBaseUrl(baseUrl) : null;
  if (!base) return null;
  return {
    id,
    name: name.trim().slice(0, longestName),
    kind: kind as Account['kind'],
    colour: accountColours.find((one) => one === colour) ?? ('grey' satisfies AccountColour),
    baseUrl: base,
    accountsUrl: typeof accountsUrl === 'string' ? readBaseUrl(accountsUrl) : null,
    region: regions.includes(region) ? (region as Region) : null,
    clientId: typeof clientId === 'string' && clientId ? clientId : null,
    tokenInUrl: tokenInUrl === true,
  };
}

/** Reads an http or https address with nothing secret in it; gives it without a trailing slash, null for anything else. */
export function readBaseUrl(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
