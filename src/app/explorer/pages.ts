import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { Browsing } from './browsing.ts';
import type { Drafts } from './drafts.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { findPage } from './find-page.ts';
import type { Page } from './state.ts';

/** What pages are opened with. */
interface PageParts extends Pick<ExplorerParts, 'api' | 'index'> {
  readonly drafts: Drafts;
  readonly browsing: Browsing;
  /** What is open now. */
  page(): Page;
  /** Shows a page that is no endpoint. */
  show(page: Page): void;
  /** Shows an endpoint with a draft. */
  showEndpoint(endpoint: Endpoint, draft: Draft): void;
}

/** Opens what an address names, and takes over drafts from elsewhere. */
export class Pages {
  readonly #parts: PageParts;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  /** Opens an endpoint with its draft, a resource or a guide; what was asked for last is what is shown. */
  async open(pageId: string): Promise<void> {
    const { api, index, page, show } = this.#parts;
    const found = findPage(api, index, pageId);
    if (!found) return show({ kind: 'unknown', pageId });
    show({ kind: 'loading', pageId });
    const stillWanted = () => {
      const open = page();
      return 'pageId' in open && open.pageId === pageId;
    };
    const loaded = await found.load().catch(() => null);
    if (!stillWanted()) return;
    if (!loaded) {
      const message = 'Its description could not be loaded. Check the connection, then open it again.';
      return show({ kind: 'failed', pageId, message });
    }
    if (loaded.kind === 'endpoint') await this.#openEndpoint(loaded.endpoint, stillWanted);
    else show(loaded);
  }

  /** Takes a draft from elsewhere over into an endpoint, open or not; what was there can come back. */
  readonly adopt = async (endpoint: Endpoint, draft: Draft): Promise<void> => {
    const { drafts, page, showEndpoint } = this.#parts;
    const adopted = drafts.replace(endpoint, await drafts.open(endpoint), draft);
    const open = page();
    if (open.kind === 'endpoint' && open.endpoint.id === endpoint.id) showEndpoint(endpoint, adopted);
  };

  async #openEndpoint(endpoint: Endpoint, stillWanted: () => boolean): Promise<void> {
    const { drafts, browsing, showEndpoint } = this.#parts;
    const draft = await drafts.open(endpoint);
    if (!stillWanted()) return;
    showEndpoint(endpoint, draft);
    browsing.noteOpened(endpoint.id);
  }
}
