import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import { omitSecrets } from '../../core/request/conceal-secrets.ts';
import type { Draft } from '../../core/request/draft.ts';
import {
  branchOf,
  childrenOf,
  duplicateItem,
  type Place,
  placeAfterStep,
  placeItem,
  restoreItems,
  reviveItems,
  type SavedItem,
  type Step,
} from '../history/saved-items.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { loadEndpoint } from './find-page.ts';
import type { Opened } from './past-calls.ts';
import { reviveDraft } from './stored-draft.ts';

export { childrenOf, type Place, type SavedItem, type Step };

const recordName = 'saved-requests';

/** What saved requests are kept and opened with. */
interface SavedParts extends Pick<ExplorerParts, 'api' | 'index' | 'store' | 'savedTabs' | 'randomId'> {
  /** Waits for a write and says when the device refuses it. */
  keep(write: Promise<void>): Promise<boolean>;
  /** Takes over a draft; what was there can come back. */
  adopt(endpoint: Endpoint, draft: Draft): Promise<void>;
}

/** Something that was deleted, and can come back. */
export interface Deleted {
  /** The item, and what was in it. */
  readonly removed: readonly SavedItem[];
  /** Brings all of it back to where it was. */
  restore(): Promise<void>;
}

/** Requests that a person has named and put into folders, without passwords and credentials. */
export class SavedRequests {
  readonly #parts: SavedParts;
  readonly #listeners = new Set<() => void>();
  #items: readonly SavedItem[] = [];
  #read: Promise<void> | null = null;

  constructor(parts: SavedParts) {
    this.#parts = parts;
    parts.savedTabs.subscribe(() => {
      this.#read = null;
      void this.load();
    });
  }

  /** All folders and requests; empty until they were loaded. */
  get items(): readonly SavedItem[] {
    return this.#items;
  }

  /** Calls back after every change; gives back the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what this device keeps, once. */
  load(): Promise<void> {
    this.#read ??= this.#parts.store
      .get<unknown>(recordName)
      .then((kept) => this.#show(reviveItems(kept)))
      .catch(() => {});
    return this.#read;
  }

  /** Saves what was typed for an endpoint under a name, last in a folder; gives its id. */
  async save(endpoint: Endpoint, draft: Draft, name: string, parent: string | null): Promise<string> {
    const id = this.#parts.randomId();
    const kept = omitSecrets(endpoint, draft);
    await this.#change((items) => [
      ...items,
      { kind: 'request', id, name, parent: folderIn(items, parent), endpointId: endpoint.id, draft: kept },
    ]);
    return id;
  }

  /** Puts what is typed now in place of what was saved; gives what brings that back. */
  async replace(id: string, endpoint: Endpoint, draft: Draft): Promise<() => Promise<void>> {
    const former = this.#items.find((item) => item.id === id);
    const kept = omitSecrets(endpoint, draft);
    const change = (content: object) =>
      this.#change((items) =>
        items.map((item) => (item.id === id && item.kind === 'request' ? { ...item, ...content } : item)),
      );
    await change({ endpointId: endpoint.id, draft: kept });
    return () =>
      change(former?.kind === 'request' ? { endpointId: former.endpointId, draft: former.draft } : {});
  }

  /** Adds an empty folder, last in another or outside; gives its id. */
  async addFolder(name: string, parent: string | null): Promise<string> {
    const id = this.#parts.randomId();
    await this.#change((items) => [...items, { kind: 'folder', id, name, parent: folderIn(items, parent) }]);
    return id;
  }

  /** Names something anew. */
  rename(id: string, name: string): Promise<void> {
    return this.#change((items) => items.map((item) => (item.id === id ? { ...item, name } : item)));
  }

  /** Makes a copy right behind it. */
  duplicate(id: string): Promise<void> {
    // The change is made here and on the device, and both must give the copies the same ids.
    const start = this.#parts.randomId();
    return this.#change((items) => duplicateItem(items, id, (index) => `${start}-${index}`));
  }

  /** Puts something elsewhere. */
  move(id: string, place: Place): Promise<void> {
    return this.#change((items) => placeItem(items, id, place));
  }

  /** Moves something by one step; false where that leads nowhere. */
  async step(id: string, step: Step): Promise<boolean> {
    const place = placeAfterStep(this.#items, id, step);
    if (place) await this.move(id, place);
    return place !== null;
  }

  /** Deletes something with all that is in it; gives that, and what brings it back. */
  async remove(id: string): Promise<Deleted> {
    const before = this.#items;
    const removed = branchOf(before, id);
    const ids = new Set(removed.map((item) => item.id));
    await this.#change((items) => items.filter((item) => !ids.has(item.id)));
    return { removed, restore: () => this.#change((items) => restoreItems(items, before, removed)) };
  }

  /** Puts a saved request into its endpoint; sends nothing. */
  async open(id: string): Promise<Opened> {
    const item = this.#items.find((one) => one.id === id);
    if (item?.kind !== 'request') return { ok: false, reason: 'This request is gone.' };
    const endpoint = await loadEndpoint(this.#parts.api, this.#parts.index, item.endpointId);
    if (!endpoint) return { ok: false, reason: `The catalogue no longer has “${item.endpointId}”.` };
    await this.#parts.adopt(endpoint, reviveDraft(endpoint, item.draft));
    return { ok: true, endpointId: endpoint.id };
  }

  /** Changes what is kept in one step, so that what another tab has changed meanwhile stays; shown at once. */
  async #change(change: (items: readonly SavedItem[]) => SavedItem[]): Promise<void> {
    await this.load();
    this.#show(change(this.#items));
    const { store, keep, savedTabs } = this.#parts;
    const write = store.update<unknown>(recordName, (kept) => change(reviveItems(kept)));
    if (await keep(write.then((items) => this.#show(items as SavedItem[])))) savedTabs.post();
  }

  #show(items: readonly SavedItem[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }
}

function folderIn(items: readonly SavedItem[], parent: string | null): string | null {
  return items.some(({ kind, id }) => kind === 'folder' && id === parent) ? parent : null;
}
