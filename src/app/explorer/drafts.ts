import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import { omitCredentialHeaders } from '../../core/request/conceal-secrets.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { Store } from '../storage/store.ts';
import { readDraft, writeDraft } from './stored-draft.ts';

/** What was typed for each endpoint, written to the device; what an action has replaced can come back. */
export class Drafts {
  readonly #store: Store;
  readonly #keep: (write: Promise<void>) => void;
  /** Drafts of this visit: they stay even where the device keeps nothing. */
  readonly #drafts = new Map<string, Draft>();
  /** Drafts that filling in or clearing replaced, the latest last, until something is typed. */
  readonly #replaced = new Map<string, readonly Draft[]>();

  /** `keep` waits for a write and says when the device refuses it. */
  constructor(store: Store, keep: (write: Promise<void>) => void) {
    this.#store = store;
    this.#keep = keep;
  }

  /** The draft of an endpoint, of this visit or of an earlier one. */
  async open(endpoint: Endpoint): Promise<Draft> {
    const kept = this.#drafts.get(endpoint.id) ?? (await readDraft(this.#store, endpoint));
    // While the device was read, a link or a saved request may have been put in.
    return this.#drafts.get(endpoint.id) ?? kept;
  }

  /** Takes over what was typed, without credentials, and gives back what was kept. */
  change(endpoint: Endpoint, typed: Draft): Draft {
    this.#replaced.delete(endpoint.id);
    return this.#take(endpoint, typed);
  }

  /** Takes over what an action made of a draft, and remembers what it was; an action that changes nothing replaces nothing. */
  replace(endpoint: Endpoint, before: Draft, after: Draft): Draft {
    if (JSON.stringify(before) === JSON.stringify(after)) return before;
    this.#replaced.set(endpoint.id, [...(this.#replaced.get(endpoint.id) ?? []), before]);
    return this.#take(endpoint, after);
  }

  /** Brings back what the last action on an endpoint has replaced; undefined when something was typed since. */
  undo(endpoint: Endpoint): Draft | undefined {
    const replaced = this.#replaced.get(endpoint.id) ?? [];
    const last = replaced.at(-1);
    this.#replaced.set(endpoint.id, replaced.slice(0, -1));
    return last && this.#take(endpoint, last);
  }

  /** Whether an action can be undone. */
  isUndoable(endpointId: string): boolean {
    return Boolean(this.#replaced.get(endpointId)?.length);
  }

  #take(endpoint: Endpoint, typed: Draft): Draft {
    const draft = omitCredentialHeaders(typed);
    this.#drafts.set(endpoint.id, draft);
    this.#keep(writeDraft(this.#store, endpoint, draft));
    return draft;
  }
}
