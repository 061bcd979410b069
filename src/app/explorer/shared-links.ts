import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import { listReferences } from '../../core/request/check-variables.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { loadEndpoint } from './find-page.ts';

/** What links are opened with. */
interface LinkParts extends Pick<ExplorerParts, 'api' | 'index'> {
  /** Takes over a draft; what was there can come back. */
  adopt(endpoint: Endpoint, draft: Draft): Promise<void>;
  notify(notice: string): void;
}

/** Links that hold a request. */
export class SharedLinks {
  readonly #parts: LinkParts;

  constructor(parts: LinkParts) {
    this.#parts = parts;
  }

  /** Puts the request that a link holds into its endpoint, and says so; nothing is ever sent by it. */
  async open(endpointId: string, text: string): Promise<void> {
    const { api, index, adopt, notify } = this.#parts;
    const endpoint = await loadEndpoint(api, index, endpointId).catch(() => null);
    // The page itself says what is wrong with it.
    if (!endpoint) return;
    // Few visits begin with such a link, so what reads one is loaded for them.
    const sharing = await import('../../core/request/share-draft.ts').catch(() => null);
    if (!sharing)
      return notify('What reads this link could not be loaded. Check the connection, then open it again.');
    const read = sharing.readShared(endpoint, text);
    if (!read.ok) return notify(read.reason);
    await adopt(endpoint, read.draft);
    notify(
      `“${endpoint.title}” was filled in from a link; nothing was sent. Undo brings back what was there.${tellVariables(endpoint, read.draft)}`,
    );
  }
}

/** Whoever made the link can't know what the variables hold, but chose where their values would go. */
function tellVariables(endpoint: Endpoint, draft: Draft): string {
  const names = new Set(listReferences(endpoint, draft).flatMap((typed) => typed.names));
  if (!names.size) return '';
  return ` It would send your variables ${[...names].join(', ')}: look where they stand before you send it.`;
}
