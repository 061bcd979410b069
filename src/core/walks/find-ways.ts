import type { Endpoint } from '../catalogue/endpoint.ts';

/** How the items of a reply are found: a list under a name, or buckets under their keys. */
export type ItemPlace = { readonly kind: 'list'; readonly name: string } | { readonly kind: 'buckets' };

/** What can be fetched of an endpoint step by step; a way it lacks is null. */
export interface Ways {
  /** Where the items are. */
  readonly items: ItemPlace;
  /** Whether the reply comes in pages, told by `page` in the query, and `pages` and `total` in the reply. */
  readonly pages: boolean;
  /** Whether the call takes a first and a last day. */
  readonly dates: boolean;
}

/** Finds out how all of an endpoint's data can be fetched in steps; null where one call gives all there is. */
export function findWays(endpoint: Endpoint): Ways | null {
  if (endpoint.method !== 'GET') return null;
  const takes = (name: string) => endpoint.parameters.some((one) => one.in === 'query' && one.name === name);
  const replies = (name: string) => endpoint.reply.fields.some(({ path }) => path === name);
  const pages = takes('page') && replies('pages');
  const dates = takes('date_from') && takes('date_to');
  const items = pages || dates ? findItems(endpoint) : null;
  return items && { items, pages, dates };
}

function findItems({ reply }: Endpoint): ItemPlace | null {
  const list = reply.fields.find(({ path, type }) => /^\w+$/.test(path) && type === 'array<object>');
  if (list) return { kind: 'list', name: list.path };
  return reply.fields.some(({ path }) => path.startsWith('{bucket}')) ? { kind: 'buckets' } : null;
}
