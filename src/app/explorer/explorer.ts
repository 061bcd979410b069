import type { Endpoint, EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { Credential } from '../../core/http/credential.ts';
import type { Exchange, TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { checkDraft } from '../../core/request/check-draft.ts';
import { concealSecrets, omitCredentialHeaders } from '../../core/request/conceal-secrets.ts';
import { createDraft, type Draft, fillExamples } from '../../core/request/draft.ts';
import { findCredential, revealCredential } from './credential-in-use.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { planCall } from './plan-call.ts';
import { runCall } from './run-call.ts';
import { changeSettings, firstSettings, readSettings, type Settings } from './settings.ts';
import type { ExplorerState, OpenEndpoint, Plan } from './state.ts';
import { readDraft, writeDraft } from './stored-draft.ts';

/** The whole explorer without pixels: one state, and one method for each thing a person can do. */
export class Explorer {
  readonly #parts: ExplorerParts;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, AbortController>();
  readonly #exchanges = new Map<string, Exchange>();
  /** Drafts of this visit: they stay even where the device keeps nothing. */
  readonly #drafts = new Map<string, Draft>();
  #settings: Settings = firstSettings;
  #state: ExplorerState;

  constructor(parts: ExplorerParts) {
    this.#parts = parts;
    this.#state = {
      index: parts.index,
      page: { kind: 'welcome' },
      accounts: parts.accounts,
      account: parts.accounts[0],
      wanted: 'auto',
      credential: { kind: 'basic', stored: [], builtIn: true, lasting: parts.vaultLasts },
      relayUrl: parts.localRelayUrl,
      notices: parts.notices,
    };
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
      this.#settings = await readSettings(this.#parts.store);
    } catch {
      this.#notice('Settings of earlier visits can’t be read on this device; the explorer starts afresh.');
    }
    await this.#useAccount();
  }

  /** Opens an endpoint with its draft and its last answer. */
  async openEndpoint(endpointId: string): Promise<void> {
    const entry = this.#parts.index.find(({ id }) => id === endpointId);
    if (!entry) return this.#set({ page: { kind: 'unknown', endpointId } });
    this.#set({ page: { kind: 'loading', endpointId } });
    const stillWanted = () => 'endpointId' in this.#state.page && this.#state.page.endpointId === endpointId;
    let endpoint: Endpoint;
    try {
      endpoint = await this.#load(entry);
    } catch {
      const message = 'Its description could not be loaded. Check the connection, then open it again.';
      if (stillWanted()) this.#set({ page: { kind: 'failed', endpointId, message } });
      return;
    }
    const draft = this.#drafts.get(endpointId) ?? (await readDraft(this.#parts.store, endpoint));
    if (stillWanted()) this.#show(endpoint, draft, false);
  }

  /** Shows the start page. */
  closeEndpoint(): void {
    this.#set({ page: { kind: 'welcome' } });
  }

  /** Takes over what was typed and keeps it. */
  changeDraft(typed: Draft): void {
    const { page } = this.#state;
    if (page.kind !== 'endpoint' || page.endpoint.id !== typed.endpointId) return;
    const draft = omitCredentialHeaders(typed);
    this.#drafts.set(draft.endpointId, draft);
    this.#show(page.endpoint, draft, page.tried);
    this.#keep(writeDraft(this.#parts.store, page.endpoint, draft));
  }

  /** Puts the descriptor's examples into the draft. */
  fillExamples(): void {
    const { page } = this.#state;
    if (page.kind === 'endpoint') this.changeDraft(fillExamples(page.endpoint, page.draft));
  }

  /** Empties the draft. */
  clearDraft(): void {
    const { page } = this.#state;
    if (page.kind !== 'endpoint') return;
    this.#show(page.endpoint, page.draft, false);
    this.changeDraft(createDraft(page.endpoint));
  }

  /** Switches to another account. */
  async chooseAccount(accountId: string): Promise<void> {
    this.#change((settings) => ({ ...settings, accountId }));
    await this.#useAccount();
  }

  /** Asks for a transport on the account in use. */
  chooseTransport(wanted: TransportName | 'auto'): void {
    const { id } = this.#state.account;
    this.#change((settings) => ({ ...settings, wanted: { ...settings.wanted, [id]: wanted } }));
    this.#set({ wanted });
    this.#refresh();
  }

  /** Chooses which kind of credential joins the next call, or none. */
  async chooseCredentialKind(kind: CredentialKind | null): Promise<void> {
    const { id } = this.#state.account;
    this.#change((settings) => ({
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
    this.#change((settings) => ({ ...settings, relayUrl }));
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
    const [startedAt, begin] = [this.#parts.now(), this.#parts.elapsed()];
    const { vault, demoCredentials } = this.#parts;
    const reveal = (kind: CredentialKind) => revealCredential(vault, account, kind, demoCredentials);
    const delivery = await runCall(this.#plan(page.endpoint, page.draft), reveal, controller.signal);
    const duration = this.#parts.elapsed() - begin;
    this.#running.delete(key);
    const { request, choice } = page.plan;
    this.#exchanges.set(key, {
      ...delivery,
      id: this.#parts.randomId(),
      endpointId,
      accountId: account.id,
      request,
      transport: choice.transport?.name ?? null,
      why: choice.why,
      startedAt,
      duration,
    });
    // Another tab may have stored or forgotten a credential since this one looked.
    await this.#useAccount();
    return true;
  }

  /** Ends the call of the open endpoint. */
  cancel(): void {
    const { page, account } = this.#state;
    if (page.kind === 'endpoint') this.#running.get(callKey(account.id, page.endpoint.id))?.abort();
  }

  async #load(entry: EndpointEntry): Promise<Endpoint> {
    const resource = await this.#parts.api.resources.find(({ id }) => id === entry.resource)?.load();
    const endpoint = resource?.endpoints.find(({ id }) => id === entry.id);
    if (!endpoint) throw new Error(`The catalogue lists ${entry.id}, but its data doesn't hold it.`);
    return endpoint;
  }

  async #useAccount(): Promise<void> {
    const { accounts, vault, vaultLasts, localRelayUrl } = this.#parts;
    const { accountId, credentialKind, wanted, relayUrl } = this.#settings;
    const account = accounts.find(({ id }) => id === accountId) ?? accounts[0];
    const credential = await findCredential(vault, account, credentialKind[account.id], vaultLasts);
    // Somebody who switched on while this was read wants the later account.
    if (accountId !== this.#settings.accountId) return;
    this.#set({
      account,
      credential,
      relayUrl: relayUrl === undefined ? localRelayUrl : relayUrl,
      wanted: wanted[account.id] ?? 'auto',
    });
    this.#refresh();
  }

  /** Makes the open endpoint anew after something it depends on has changed. */
  #refresh(): void {
    const { page } = this.#state;
    if (page.kind === 'endpoint') this.#show(page.endpoint, page.draft, page.tried);
  }

  #plan(endpoint: Endpoint, draft: Draft): Plan {
    const { api, transports } = this.#parts;
    const { account, wanted, credential } = this.#state;
    return planCall({ api, endpoint, draft, account, credential: credential.kind, transports, wanted });
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
      running: this.#running.has(key),
      exchange: this.#exchanges.get(key) ?? null,
    };
    this.#set({ page });
  }

  #change(change: (settings: Settings) => Settings): void {
    this.#settings = change(this.#settings);
    this.#keep(changeSettings(this.#parts.store, change));
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
