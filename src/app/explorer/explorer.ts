import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { findProblem } from '../../core/request/check-draft.ts';
import { createDraft, type Draft, fillExamples } from '../../core/request/draft.ts';
import { useExample } from '../../core/request/use-example.ts';
import { wait } from '../walks/wait.ts';
import { Walks } from '../walks/walks.ts';
import { Accounts } from './accounts.ts';
import { Browsing } from './browsing.ts';
import { Calls } from './calls.ts';
import { Consents } from './consents.ts';
import { CredentialActions } from './credential-actions.ts';
import { Credentials } from './credentials.ts';
import { Drafts } from './drafts.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { loadEndpoint } from './find-page.ts';
import { firstState } from './first-state.ts';
import { KeptSettings } from './kept-settings.ts';
import { Notices } from './notices.ts';
import { Pages } from './pages.ts';
import { PastCalls } from './past-calls.ts';
import { RelayTokens } from './relay-token.ts';
import { SavedRequests } from './saved-requests.ts';
import { choicesOf } from './settings.ts';
import { SharedLinks } from './shared-links.ts';
import type { ExplorerState } from './state.ts';
import { TransportSettings } from './transport-settings.ts';
import { Variables } from './variables.ts';
import { planNow, viewEndpoint } from './view-endpoint.ts';

/** The whole explorer without pixels: one state, and one method for each thing a person can do. */
export class Explorer {
  /** Search, favourites and what else helps to find one's way. */
  readonly browsing: Browsing;
  /** The accounts of this device. */
  readonly accounts: Accounts;
  /** Their variables. */
  readonly variables: Variables;
  /** Their credentials. */
  readonly credentials: Credentials;
  /** What a person does with them. */
  readonly credentialActions: CredentialActions;
  /** What a person decides about how calls travel. */
  readonly transports: TransportSettings;
  /** What a person is told once. */
  readonly notices: Notices;
  /** What is asked before a call goes out. */
  readonly consents: Consents;
  /** Calls that fetch all there is, one after the other. */
  readonly walks: Walks;
  /** The calls of this and earlier visits. */
  readonly pastCalls: PastCalls;
  /** Requests that were named and put into folders. */
  readonly savedRequests: SavedRequests;
  /** Links that hold a request. */
  readonly sharedLinks: SharedLinks;
  /** Loads what governs the account in use, a simulated one, to look at it and to change it. */
  readonly loadWorld = () => this.#parts.loadWorld(this.#state.account);
  /** Every host contacted since the page opened. */
  readonly egress: ExplorerParts['egress'];
  readonly #parts: ExplorerParts;
  readonly #settings: KeptSettings;
  readonly #listeners = new Set<() => void>();
  readonly #calls: Calls;
  readonly #drafts: Drafts;
  readonly #pages: Pages;
  #state: ExplorerState;
  #turn = 0;

  constructor(parts: ExplorerParts) {
    this.#parts = parts;
    this.egress = parts.egress;
    this.notices = new Notices(parts.notices, (notices) => this.#set({ notices }));
    const keep = (write: Promise<void>) => this.notices.keep(write);
    const use = () => this.#useAccount();
    this.#settings = new KeptSettings(parts.store, keep);
    this.#drafts = new Drafts(parts.store, keep);
    this.browsing = new Browsing(parts, this.#settings, (change) => this.#set(change));
    this.transports = new TransportSettings(this.#settings, {
      ...parts,
      tokens: new RelayTokens(parts.vault),
      account: () => this.#state.account,
      isAllowed: (key) => this.consents.isAllowed(key),
      show: (change) => {
        this.#set(change);
        this.#refresh();
      },
    });
    this.variables = new Variables(parts, keep, use);
    this.accounts = new Accounts(parts, keep, use, (accountId) => this.variables.removeAccount(accountId));
    this.credentials = new Credentials(parts, this.#settings, use);
    this.consents = new Consents((asking) => this.#set({ asking }));
    const { credentials, variables, consents } = this;
    this.#calls = new Calls({
      ...parts,
      credentials,
      variables,
      consents,
      relayToAsk: () => this.transports,
    });
    this.walks = new Walks({
      carry: ({ endpoint }, draft, signal) => this.#carry(endpoint, draft, signal),
      problemOf: ({ endpoint }, draft) => findProblem(endpoint, draft, this.#state.variables),
      accountId: () => this.#state.account.id,
      wait,
      elapsed: parts.elapsed,
    });
    this.credentialActions = new CredentialActions({
      credentials,
      account: () => this.#state.account,
      test: (signal) => this.#test(signal),
      show: (work) => this.#set({ credentialWork: work }),
      accounts: () => this.accounts.list,
      choose: (accountId) => this.chooseAccount(accountId),
      notify: (notice) => this.notices.add(notice),
    });
    this.#pages = new Pages({
      ...parts,
      drafts: this.#drafts,
      browsing: this.browsing,
      page: () => this.#state.page,
      show: (page) => this.#set({ page }),
      showEndpoint: (endpoint, draft) => this.#show(endpoint, draft, false),
    });
    const own = { ...parts, adopt: this.#pages.adopt, notify: (notice: string) => this.notices.add(notice) };
    this.savedRequests = new SavedRequests({ ...own, keep });
    this.sharedLinks = new SharedLinks(own);
    this.pastCalls = new PastCalls({ ...own, calls: this.#calls, accounts: this.accounts }, this);
    this.#state = firstState(parts, this.browsing.state);
    parts.vault.subscribe(() => {
      this.notices.addProblem(parts.vault.state);
      void use();
    });
  }

  /** What to show now. */
  get state(): ExplorerState {
    return this.#state;
  }

  /** Calls back after every change; gives back a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what earlier visits left on this device. */
  async start(): Promise<void> {
    if (!(await this.#settings.read()))
      this.notices.add(
        'Settings of earlier visits can’t be read on this device; the explorer starts afresh.',
      );
    this.#set(this.browsing.state);
    await Promise.all([this.accounts.read(), this.variables.read()]);
    await this.#useAccount();
  }

  /** Opens an endpoint (with its draft and its last answer), a resource or a guide. */
  openPage(pageId: string): Promise<void> {
    return this.#pages.open(pageId);
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
    this.credentialActions.cancel();
    await this.#useAccount();
  }

  /** Checks the draft and, if all is well, makes the call; gives back whether it was made. */
  async send(): Promise<boolean> {
    const { page, account } = this.#state;
    if (page.kind !== 'endpoint' || page.running) return false;
    if (page.problems.length) {
      this.#show(page.endpoint, page.draft, true);
      return false;
    }
    const { endpoint, draft } = page;
    const plan = planNow(this.#parts, this.#state, endpoint, draft);
    const made = this.#calls.make({ account, endpoint, plan, shown: page.plan.request });
    this.#refresh();
    try {
      const exchange = await made;
      // Not waited for: the answer is shown before the disk is asked for anything.
      if (exchange) void this.pastCalls.note(endpoint, draft, exchange);
      return exchange !== null;
    } finally {
      this.#refresh();
      // Another tab may have stored or forgotten a credential since this one looked.
      await this.#useAccount();
    }
  }

  /** Ends the call of the open endpoint, or declines what is asked before it. */
  cancel(): void {
    const { page, account, asking } = this.#state;
    if (asking) this.consents.answer(false);
    if (page.kind === 'endpoint') this.#calls.cancel(account.id, page.endpoint.id);
  }

  #replaceDraft(replace: (endpoint: Endpoint, draft: Draft) => Draft): void {
    const { page } = this.#state;
    if (page.kind !== 'endpoint') return;
    const { endpoint, draft, tried } = page;
    this.#show(endpoint, this.#drafts.replace(endpoint, draft, replace(endpoint, draft)), tried);
  }

  async #useAccount(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { accountId } = this.#settings.value;
    const accounts = this.accounts.list;
    const account = accounts.find(({ id }) => id === accountId) ?? accounts[0];
    const [credential, variables] = await Promise.all([
      this.credentials.find(account),
      this.variables.find(account.id),
      this.transports.findToken(),
    ]);
    // What was asked for later, or has changed since, is on its way.
    if (turn !== this.#turn) return;
    this.#set({
      accounts,
      account,
      credential,
      variables,
      relay: this.transports.relayState,
      ...choicesOf(this.#settings.value, account.id),
    });
    this.#refresh();
  }

  /** Makes a harmless call with the credential in use, to see whether it is taken; null when the person declined. */
  async #test(signal: AbortSignal): Promise<Exchange | null> {
    const { api, index } = this.#parts;
    const endpoint = await loadEndpoint(api, index, api.harmlessCall);
    return endpoint && this.#carry(endpoint, createDraft(endpoint), signal);
  }

  /** Makes a call without a body whose answer is nobody's but the caller's; null when the person declined. */
  #carry(endpoint: Endpoint, draft: Draft, signal: AbortSignal): Promise<Exchange | null> {
    const plan = planNow(this.#parts, this.#state, endpoint, draft);
    return this.#calls.carry({ account: this.#state.account, endpoint, plan, shown: plan.request }, signal);
  }

  /** Makes the open endpoint anew after something it depends on has changed. */
  #refresh(): void {
    const { page } = this.#state;
    if (page.kind === 'endpoint') this.#show(page.endpoint, page.draft, page.tried);
  }

  #show(endpoint: Endpoint, draft: Draft, tried: boolean): void {
    const kept = { calls: this.#calls, drafts: this.#drafts };
    this.#set({ page: viewEndpoint(this.#parts, this.#state, kept, { endpoint, draft, tried }) });
  }

  #set(change: Partial<ExplorerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
