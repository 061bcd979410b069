import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { omitSecrets } from '../../core/request/conceal-secrets.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { History } from '../history/history.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { Calls } from './calls.ts';
import { type ComparedCalls, readBoth, readWithPrevious } from './compared-calls.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { loadEndpoint } from './find-page.ts';
import { reviveDraft } from './stored-draft.ts';

/** What past calls are kept and opened with. */
interface PastCallParts extends Pick<ExplorerParts, 'api' | 'index' | 'loadHistory'> {
  readonly calls: Calls;
  readonly accounts: Accounts;
  /** Takes over a draft; what was there can come back. */
  adopt(endpoint: Endpoint, draft: Draft): Promise<void>;
  notify(notice: string): void;
}

/** The account in use, and how to use another one. */
interface AccountChoice {
  readonly state: { readonly account: Account };
  chooseAccount(accountId: string): Promise<void>;
}

/** The page to open for a past call, or why there is none, in a sentence. */
export type Opened =
  | { readonly ok: true; readonly endpointId: string }
  | { readonly ok: false; readonly reason: string };

const gone: Opened = {
  ok: false,
  reason: 'The record of this call is damaged or gone. Its line can be deleted.',
};

/** The history as a person uses it: finished calls go into it, and come back out of it. */
export class PastCalls {
  readonly #parts: PastCallParts;
  readonly #choice: AccountChoice;
  #history: Promise<History> | null = null;
  /** Settled once the last call is kept. */
  #noted: Promise<void> = Promise.resolve();

  constructor(parts: PastCallParts, choice: AccountChoice) {
    this.#parts = parts;
    this.#choice = choice;
  }

  /** The history, opened once; fails when its program can't be fetched, and is tried again with the next call. */
  load(): Promise<History> {
    this.#history ??= this.#parts.loadHistory().catch((error) => {
      this.#history = null;
      throw error;
    });
    return this.#history;
  }

  /** Keeps a finished call, without the passwords in it. */
  note(endpoint: Endpoint, draft: Draft, exchange: Exchange): Promise<void> {
    this.#noted = this.#add(endpoint, draft, exchange);
    return this.#noted;
  }

  async #add(endpoint: Endpoint, draft: Draft, exchange: Exchange): Promise<void> {
    try {
      const history = await this.load();
      await history.add({ draft: omitSecrets(endpoint, draft), exchange }, endpoint.title);
    } catch {
      this.#parts.notify(
        'The history could not be opened, so this call is not kept in it. Check the connection.',
      );
    }
  }

  /** Puts what was typed for a past call into its endpoint, and shows its answer there; sends nothing. */
  async open(id: string): Promise<Opened> {
    const found = await this.#find(id);
    if (!found) return gone;
    if (!found.endpoint) return notInCatalogue(found.exchange);
    this.#parts.calls.recall(this.#choice.state.account.id, found.exchange);
    await this.#parts.adopt(found.endpoint, reviveDraft(found.endpoint, found.draft));
    return { ok: true, endpointId: found.endpoint.id };
  }

  /** Puts what was typed for a past call into its endpoint, on the account it was made for, ready to be sent again. */
  async prepareAgain(id: string): Promise<Opened> {
    const found = await this.#find(id);
    if (!found) return gone;
    const { endpoint, exchange, draft } = found;
    if (!endpoint) return notInCatalogue(exchange);
    const account = this.#parts.accounts.list.find((one) => one.id === exchange.accountId);
    if (!account)
      return {
        ok: false,
        reason: 'The account of this call is no longer on this device. Open it, then send it on another one.',
      };
    if (account.id !== this.#choice.state.account.id) await this.#choice.chooseAccount(account.id);
    await this.#parts.adopt(endpoint, reviveDraft(endpoint, draft));
    return { ok: true, endpointId: endpoint.id };
  }

  /** Two past calls with their answers, to be compared. */
  async readBoth(one: string, other: string): Promise<ComparedCalls> {
    return readBoth(await this.load(), one, other);
  }

  /** A call and the last answer before it of the same endpoint on the same account. */
  async readWithPrevious(exchange: Exchange | null): Promise<ComparedCalls> {
    await this.#noted;
    return readWithPrevious(await this.load(), exchange);
  }

  async #find(id: string) {
    const history = await this.load();
    const call = await history.read(id);
    if (!call) return null;
    const { api, index } = this.#parts;
    return { ...call, endpoint: await loadEndpoint(api, index, call.exchange.endpointId) };
  }
}

function notInCatalogue({ endpointId }: Exchange): Opened {
  return { ok: false, reason: `The catalogue no longer has “${endpointId}”.` };
}
