import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Credential } from '../../core/http/credential.ts';
import type { Exchange, TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { checkDraft } from '../../core/request/check-draft.ts';
import { concealSecrets } from '../../core/request/conceal-secrets.ts';
import { createDraft, type Draft, fillExamples } from '../../core/request/draft.ts';
import { useExample } from '../../core/request/use-example.ts';
import { Browsing } from './browsing.ts';
import { findCredential, revealCredential } from './credential-in-use.ts';
import { Drafts } from './drafts.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { findPage } from './find-page.ts';
import { firstState } from './first-state.ts';
import { KeptSettings } from './kept-settings.ts';
import { planCall } from './plan-call.ts';
import { runCall, timeCall } from './run-call.ts';
import { choicesOf, withChoice } from './settings.ts';
import type { ExplorerState, OpenEndpoint, Plan } from './state.ts';

/** The whole explorer without pixels: one state, and one method for each thing a person can do. */
export class Explorer {
  /** Search, favourites and what else helps to find one's way. */
  readonly browsing: Browsing;
  /** Loads the simulated account of this browser, to look at it and to change it. */
  readonly loadWorld: ExplorerParts['loadWorld'];
  readonly #parts: ExplorerParts;
  readonly #settings: KeptSettings;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, AbortController>();
  readonly #exchanges = new Map<string, Exchange>();
  readonly #drafts: Drafts;
  #state: ExplorerState;

  constructor(parts: ExplorerParts) {
    this.#parts = parts;
    this.loadWorld = parts.loadWorld;
    const keep = (write: Promise<void>) => void this.#keep(write);
    this.#settings = new KeptSettings(parts.store, keep);
    this.#drafts = new Drafts(parts.store, keep);
    this.browsing = new Browsing(parts, this.#settings, (change) => this.#set(change));
    this.#state = firstState(parts, this.browsing.state);
  }

  /** What to show now. */
  get state(): ExplorerState {
    return this.#state;
  }

  /** Address of the relay, for its transport. */
  get relayUrl(): string | null {
    return this.#state.relayUrl;
  }

  /** Calls back after every change; gives back a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what earlier visits left on this device. */
  async start(): Promise<void> {
    try {
      await this.#settings.read();
    } catch {
      this.#notice('Settings of earlier visits can’t be read on this device; the explorer starts afresh.');
    }
    this.#set(this.browsing.state);
    await this.#useAccount();
  }

  /** Opens an endpoint (with its draft and its last answer), a resource or a guide. */
  async openPage(pageId: string): Promise<void> {
    const found = findPage(this.#parts.api, this.#parts.index, pageId);
    if (!found) return this.#set({ page: { kind: 'unknown', pageId } });
    this.#set({ page: { kind: 'loading', pageId } });
    const stillWanted = () => 'pageId' in this.#state.page && this.#state.page.pageId === pageId;
    const loaded = await found.load().catch(() => null);
    if (!stillWanted()) return;
    if (!loaded) {
      const message = 'Its description could not be loaded. Check the connection, then open it again.';
      return this.#set({ page: { kind: 'failed', pageId, message } });
    }
    if (loaded.kind === 'endpoint') await this.#openEndpoint(loaded.endpoint, stillWanted);
    else this.#set({ page: loaded });
  }

  /** Shows the start page. */
  closePage(): void {
    this.#set({ page: { kind: 'welcome' } });
  }

  /** Takes over what was typed and keeps it. */
  changeDraft(typed: Draft): void {
    const { page } = this.#state;
    if (page.kind === 'endpoint' && page.endpoint.id === typed.endpointId)
      this.#show(page.endpoint, this.#drafts.change(page.endpoint, typed), page.tried);
  }

  /** Puts the descriptor's examples into the draft. */
  fillExamples(): void {
    this.#replaceDraft(fillExamples);
  }

  /** Puts the example of one field into the draft; see `useExample`. */
  useExample(field: string): void {
    this.#replaceDraft((endpoint, draft) => useExample(endpoint, draft, field));
  }

  /** Empties the draft. */
  clearDraft(): void {
    const { page } = this.#state;
    if (page.kind === 'endpoint') this.#show(page.endpoint, page.draft, false);
    this.#replaceDraft(createDraft);
  }

  /** Brings back what filling in or clearing has replaced. */
  undo(): void {
    const { page } = this.#state;
    if (page.kind !== 'endpoint') return;
    const draft = this.#drafts.undo(page.endpoint);
    if (draft) this.#show(page.endpoint, draft, page.tried);
  }

  /** Switches to another account. */
  async chooseAccount(accountId: string): Promise<void> {
    this.#settings.change((settings) => ({ ...settings, accountId }));
    await this.#useAccount();
  }

  /** Asks for a transport on the account in use. */
  chooseTransport(wanted: TransportName | 'auto'): void {
    this.#settings.change(withChoice('wanted', this.#state.account.id, wanted));
    this.#set({ wanted });
    this.#refresh();
  }

  /** Chooses what may stand in the query of a URL, on the account in use. */
  chooseQueryCredential(queryCredential: ExplorerState['queryCredential']): void {
    this.#settings.change(withChoice('queryCredential', this.#state.account.id, queryCredential));
    this.#set({ queryCredential });
    this.#refresh();
  }

  /** Chooses which kind of credential joins the next call, or none. */
  async chooseCredentialKind(kind: CredentialKind | null): Promise<void> {
    const { id } = this.#state.account;
    this.#settings.change((settings) => ({
      ...settings,
      credentialKind: { ...settings.credentialKind, [id]: kind },
    }));
    await this.#useAccount();
  }

  /** Keeps a credential for the account in use, bound to its hosts, and uses it from now on; false when it can't be kept. */
  async saveCredential(credential: Credential): Promise<boolean> {
    const { account } = this.#state;
    const kept = await this.#keep(
      this.#parts.vault.save(account.id, { ...credential, origins: account.origins }),
    );
    if (kept) await this.chooseCredentialKind(credential.kind);
    return kept;
  }

  /** Removes a credential of the account in use. */
  async forgetCredential(kind: CredentialKind): Promise<void> {
    await this.#keep(this.#parts.vault.forget(this.#state.account.id, kind));
    await this.#useAccount();
  }

  /** Sets the address of the relay; null takes it away. */
  setRelay(relayUrl: string | null): void {
    this.#settings.change((settings) => ({ ...settings, relayUrl }));
    this.#set({ relayUrl });
    this.#refresh();
  }

  /** Removes a notice. */
  dismissNotice(notice: string): void {
    this.#set({ notices: this.#state.notices.filter((kept) => kept !== notice) });
  }

  /** Checks the draft and, if all is well, makes the call; gives back whether it was made. */
  async send(): Promise<boolean> {
    const { page, account } = this.#state;
    if (page.kind !== 'endpoint' || page.running) return false;
    if (page.problems.length) {
      this.#show(page.endpoint, page.draft, true);
      return false;
    }
    const { id: endpointId } = page.endpoint;
    const key = callKey(account.id, endpointId);
    const controller = new AbortController();
    this.#running.set(key, controller);
    this.#refresh();
    const { vault, demoCredentials } = this.#parts;
    const reveal = (kind: CredentialKind) => revealCredential(vault, account, kind, demoCredentials);
    const plan = this.#plan(page.endpoint, page.draft);
    const carried = await timeCall(this.#parts, () => runCall(plan, reveal, controller.signal));
    this.#running.delete(key);
    const { request, choice } = page.plan;
    const { transport, why } = choice;
    const made = { endpointId, accountId: account.id, request, transport: transport?.name ?? null, why };
    this.#exchanges.set(key, { ...carried, ...made });
    // Another tab may have stored or forgotten a credential since this one looked.
    await this.#useAccount();
    return true;
  }

  /** Ends the call of the open endpoint. */
  cancel(): void {
    const { page, account } = this.#state;
    if (page.kind === 'endpoint') this.#running.get(callKey(account.id, page.endpoint.id))?.abort();
  }

  #replaceDraft(replace: (endpoint: Endpoint, draft: Draft) => Draft): void {
    const { page } = this.#state;
    if (page.kind !== 'endpoint') return;
    const { endpoint, draft, tried } = page;
    this.#show(endpoint, this.#drafts.replace(endpoint, draft, replace(endpoint, draft)), tried);
  }

  async #openEndpoint(endpoint: Endpoint, stillWanted: () => boolean): Promise<void> {
    const draft = await this.#drafts.open(endpoint);
    if (!stillWanted()) return;
    this.#show(endpoint, draft, false);
    this.browsing.noteOpened(endpoint.id);
  }

  async #useAccount(): Promise<void> {
    const { accounts, vault, vaultLasts, localRelayUrl } = this.#parts;
    const { accountId, credentialKind, relayUrl = localRelayUrl } = this.#settings.value;
    const account = accounts.find(({ id }) => id === accountId) ?? accounts[0];
    const credential = await findCredential(vault, account, credentialKind[account.id], vaultLasts);
    // Somebody who switched on while this was read wants the later account.
    if (accountId !== this.#settings.value.accountId) return;
    this.#set({ account, credential, relayUrl, ...choicesOf(this.#settings.value, account.id) });
    this.#refresh();
  }

  /** Makes the open endpoint anew after something it depends on has changed. */
  #refresh(): void {
    const { page } = this.#state;
    if (page.kind === 'endpoint') this.#show(page.endpoint, page.draft, page.tried);
  }

  #plan(endpoint: Endpoint, draft: Draft): Plan {
    const { api, transports } = this.#parts;
    const { account, wanted, queryCredential, credential } = this.#state;
    const chosen = { wanted, queryCredential, credential: credential.kind };
    return planCall({ api, endpoint, draft, account, transports, ...chosen });
  }

  #show(endpoint: Endpoint, draft: Draft, tried: boolean): void {
    const key = callKey(this.#state.account.id, endpoint.id);
    const page: OpenEndpoint = {
      kind: 'endpoint',
      endpoint,
      draft,
      plan: this.#plan(endpoint, concealSecrets(endpoint, draft)),
      problems: checkDraft(endpoint, draft),
      tried,
      undoable: this.#drafts.isUndoable(endpoint.id),
      running: this.#running.has(key),
      exchange: this.#exchanges.get(key) ?? null,
    };
    this.#set({ page });
  }

  /** Waits for a write; a full or blocked disk is said once, and the explorer goes on in memory. */
  async #keep(write: Promise<void>): Promise<boolean> {
    try {
      await write;
      return true;
    } catch {
      this.#notice(
        'This device refuses to keep more (storage full or blocked). What you type stays until you close this tab.',
      );
      return false;
    }
  }

  #notice(notice: string): void {
    if (!this.#state.notices.includes(notice)) this.#set({ notices: [...this.#state.notices, notice] });
  }

  #set(change: Partial<ExplorerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Answers and running calls belong to an account as much as to an endpoint. */
function callKey(accountId: string, endpointId: string): string {
  return `${accountId} ${endpointId}`;
}
