import { parseAddress } from '../../app/explorer/address.ts';
import type { Page } from '../../app/explorer/state.ts';

/** Id of what is open, as addresses have it; null for the start page. */
export function pageIdOf(page: Page): string | null {
  switch (page.kind) {
    case 'welcome':
      return null;
    case 'endpoint':
      return page.endpoint.id;
    case 'resource':
      return page.resource.id;
    case 'guide':
      return `guides/${page.guide.id}`;
    default:
      return page.pageId;
  }
}

/** Section of a guide that a fragment leads to; null for its beginning. */
export function readSection(hash: string): string | null {
  return parseAddress(hash)?.section ?? null;
}

/** Id of the page that a fragment leads to; null for the start page. */
export function readPageId(hash: string): string | null {
  return parseAddress(hash)?.pageId ?? null;
}
