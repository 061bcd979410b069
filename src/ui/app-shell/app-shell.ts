import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Explorer } from '../../app/explorer/explorer.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import '../account-bar/account-bar.ts';
import type { ExplorerEvents } from '../emit.ts';
import '../endpoint-list/endpoint-list.ts';
import type { EndpointList } from '../endpoint-list/endpoint-list.ts';
import '../request-panel/request-panel.ts';
import type { RequestPanel } from '../request-panel/request-panel.ts';
import '../response-panel/response-panel.ts';
import '../split-view/split-view.ts';
import { controls } from '../theme/controls.styles.ts';
import '../welcome-page/welcome-page.ts';
import { appShellStyles } from './app-shell.styles.ts';

const narrow = matchMedia('(max-width: 860px)');

type Handlers = { [Name in keyof ExplorerEvents]?: (detail: ExplorerEvents[Name]) => unknown };

/** The whole page: listens to what people do, tells the explorer, shows its state. */
@customElement('ax-app-shell')
export class AppShell extends LitElement {
  static override styles = [controls, appShellStyles];

  @property({ attribute: false }) explorer!: Explorer;
  @property() apiId = '';
  @state() private state!: ExplorerState;
  @state() private listOpen = false;
  @query('ax-endpoint-list') private list!: EndpointList;
  @query('ax-request-panel') private requestPanel?: RequestPanel;
  @query('ax-response-panel') private responsePanel?: HTMLElement;

  #end: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { explorer } = this;
    const takeOver = () => {
      this.state = explorer.state;
    };
    takeOver();
    const unsubscribe = explorer.subscribe(takeOver);
    const handlers = this.#handlers();
    const handle = (event: Event) =>
      (handlers[event.type as keyof ExplorerEvents] as (detail: unknown) => unknown)(
        (event as CustomEvent).detail,
      );
    for (const name of Object.keys(handlers)) this.addEventListener(name, handle);
    addEventListener('keydown', this.#shortcut, { capture: true });
    addEventListener('hashchange', this.#closeList);
    this.#end = () => {
      unsubscribe();
      for (const name of Object.keys(handlers)) this.removeEventListener(name, handle);
      removeEventListener('keydown', this.#shortcut, { capture: true });
      removeEventListener('hashchange', this.#closeList);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  #handlers(): Handlers {
    const { explorer } = this;
    return {
      'ax-draft-change': (draft) => explorer.changeDraft(draft),
      'ax-fill-examples': () => explorer.fillExamples(),
      'ax-clear-draft': () => explorer.clearDraft(),
      'ax-send': () => this.#send(),
      'ax-cancel': () => explorer.cancel(),
      'ax-account-choose': (id) => explorer.chooseAccount(id),
      'ax-transport-choose': (name) => explorer.chooseTransport(name),
      'ax-credential-choose': (kind) => explorer.chooseCredentialKind(kind),
      'ax-credential-save': (credential) => explorer.saveCredential(credential),
      'ax-credential-forget': (kind) => explorer.forgetCredential(kind),
      'ax-relay-change': (url) => explorer.setRelay(url),
      'ax-notice-dismiss': (notice) => explorer.dismissNotice(notice),
      'ax-endpoints-toggle': () => this.#toggleList(),
    };
  }

  override render() {
    const { state } = this;
    const { page, notices, account } = state;
    const current =
      'endpointId' in page ? page.endpointId : page.kind === 'endpoint' ? page.endpoint.id : null;
    return html`
      <ax-account-bar .accounts=${state.accounts} .account=${account} ?endpointsOpen=${this.listOpen}></ax-account-bar>
      ${notices.map((notice) => html`<p class="notice" role="status">${notice} <button class="quiet" @click=${() => this.explorer.dismissNotice(notice)}>Understood</button></p>`)}
      <div class="panes" data-kind=${account.kind}>
        <ax-endpoint-list class=${this.listOpen ? 'open' : ''} .index=${state.index} .apiId=${this.apiId} .current=${current}></ax-endpoint-list>
        ${this.listOpen ? html`<button class="veil" aria-label="Close the endpoints" @click=${this.#closeList}></button>` : nothing}
        <main>${this.#renderPage()}</main>
      </div>
    `;
  }

  #renderPage() {
    const { page } = this.state;
    switch (page.kind) {
      case 'welcome':
        return html`<ax-welcome-page .apiId=${this.apiId}></ax-welcome-page>`;
      case 'unknown':
        return html`<div class="message" role="alert"><h1>No such endpoint</h1><p>The catalogue has no “${page.endpointId}”. Search for it, or start from the list.</p></div>`;
      case 'loading':
        return html`<p class="message muted">Opening …</p>`;
      case 'failed':
        return html`<div class="message" role="alert"><h1>This endpoint could not be opened</h1><p>${page.message}</p><button @click=${() => this.explorer.openEndpoint(page.endpointId)}>Try again</button></div>`;
      case 'endpoint':
        return html`
          <ax-split-view>
            <ax-request-panel slot="start" .state=${this.state} .page=${page}></ax-request-panel>
            <ax-response-panel slot="end" .exchange=${page.exchange} ?running=${page.running}></ax-response-panel>
          </ax-split-view>`;
    }
  }

  async #send(): Promise<void> {
    const { page } = this.explorer.state;
    const call = this.explorer.send();
    if (narrow.matches && page.kind === 'endpoint' && !page.problems.length) this.#showResponse();
    const sent = await call;
    if (!sent && page.kind === 'endpoint' && page.problems.length) {
      await this.updateComplete;
      await this.requestPanel?.showFirstProblem();
    }
  }

  /** On a narrow page the answer stands below what is seen; Send brings it up. */
  #showResponse(): void {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    this.responsePanel?.scrollIntoView({ behavior, block: 'start' });
  }

  readonly #closeList = () => {
    this.listOpen = false;
  };

  async #toggleList(): Promise<void> {
    this.listOpen = !this.listOpen;
    await this.updateComplete;
    if (this.listOpen) this.list.focusSearch();
  }

  /** Caught on the way down, before Monaco or a field can take the key. */
  readonly #shortcut = (event: KeyboardEvent) => {
    if (event.isComposing || event.getModifierState('AltGraph')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      if (event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      void this.#send();
    } else if (event.key === '/' && !isTyping(event)) {
      event.preventDefault();
      if (getComputedStyle(this.list).visibility === 'hidden') void this.#toggleList();
      else this.list.focusSearch();
    } else if (event.key === 'Escape' && this.listOpen) this.#closeList();
  };
}

/** Whether the key goes into a text: single-key shortcuts must leave it alone. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return true;
  return target.matches('input, textarea, select, [contenteditable], [role="textbox"], .native-edit-context');
}
