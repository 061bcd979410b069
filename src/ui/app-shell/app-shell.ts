import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { Explorer } from '../../app/explorer/explorer.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import '../account-bar/account-bar.ts';
import type { CommandPalette } from '../command-palette/command-palette.ts';
import { coversRequest, isDocsShown } from '../docs-shown.ts';
import '../edge-handle/edge-handle.ts';
import type { ExplorerEvents } from '../emit.ts';
import '../endpoint-page/endpoint-page.ts';
import type { EndpointPage } from '../endpoint-page/endpoint-page.ts';
import '../endpoint-tree/endpoint-tree.ts';
import type { EndpointTree } from '../endpoint-tree/endpoint-tree.ts';
import { LazyElements } from '../lazy-elements/lazy-elements.ts';
import { narrow } from '../narrow.ts';
import { headingShown, type PageHeading } from '../page-heading/page-heading.ts';
import { controls } from '../theme/controls.styles.ts';
import { appShellStyles } from './app-shell.styles.ts';
import { explorerHandlers } from './explorer-handlers.ts';
import type { Handlers } from './handlers.ts';
import { type Cover, coverHandlers, type OverPage, renderOverPage } from './over-page.ts';
import { pageIdOf, readPageId } from './page-id.ts';
import { PageScroll } from './page-scroll.ts';
import { renderPage } from './render-page.ts';
import { hasUseForEscape, readShortcut, type Shortcut } from './shortcut-keys.ts';
import { whenOpen } from './when-open.ts';

/** The whole page: listens to what people do, tells the explorer, shows its state. */
@customElement('ax-app-shell')
export class AppShell extends LitElement {
  static override styles = [controls, appShellStyles];

  @property({ attribute: false }) explorer!: Explorer;
  @state() private state!: ExplorerState;
  @state() private listOpen = false;
  /** What the palette offers; null while it is closed. */
  @state() private paletteOpen: 'all' | 'accounts' | null = null;
  @state() private over: Cover | null = null;
  /** Said to screen readers after a page was opened that did not take the keyboard. */
  @state() private said = '';
  @query('ax-endpoint-tree') private tree!: EndpointTree;
  @query('ax-command-palette:defined') private palette?: CommandPalette;
  @query('main') private main!: HTMLElement;
  @query('ax-endpoint-page') private endpointPage?: EndpointPage;

  readonly #lazy = new LazyElements(this);
  /** Id of the page that takes the keyboard when it arrives. */
  #entering: string | null = null;
  #heading: PageHeading | null = null;
  #shownId: string | null = null;
  readonly #scroll = new PageScroll();
  #end: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { explorer } = this;
    const takeOver = () => {
      this.state = explorer.state;
    };
    takeOver();
    this.#end = new AbortController();
    const { signal } = this.#end;
    signal.addEventListener('abort', explorer.subscribe(takeOver));
    const handlers = this.#handlers();
    const handle = (event: Event) =>
      (handlers[event.type as keyof ExplorerEvents] as (detail: unknown) => unknown)(
        (event as CustomEvent).detail,
      );
    for (const name of Object.keys(handlers)) this.addEventListener(name, handle, { signal });
    this.addEventListener(headingShown, this.#arrive, { signal });
    addEventListener('keydown', this.#shortcut, { capture: true, signal });
    addEventListener('hashchange', this.#follow, { signal });
    addEventListener('scroll', this.#noteScroll, { passive: true, signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.abort();
  }

  #handlers(): Handlers {
    return {
      ...explorerHandlers(this.explorer),
      ...coverHandlers((...wish) => this.#cover(...wish)),
      'ax-example-use': ({ field }) => this.#useExample(field),
      'ax-send': () => this.#send(),
      'ax-relay-show': () => this.endpointPage?.showRelay(),
      'ax-authorization-show': () => this.endpointPage?.showAuthorization(),
      'ax-endpoints-toggle': () => this.#toggleList(),
      'ax-page-open': ({ pageId, enter }) => this.#openPage(pageId, enter),
      'ax-docs-show': (shown) => this.#showDocs(shown),
      'ax-choices-show': (ids) => this.#showChoices(ids),
      'ax-send-again': (endpointId) => this.#sendAgain(endpointId),
      'ax-palette-show': (open) => {
        this.paletteOpen = open ? 'all' : null;
      },
    };
  }

  override render() {
    const { state } = this;
    return html`
      <ax-account-bar .accounts=${state.accounts} .account=${state.account} ?endpointsOpen=${this.listOpen}></ax-account-bar>
      ${state.notices.map((notice) => html`<p class="notice" role="status">${notice} <button class="quiet" @click=${() => this.explorer.notices.dismiss(notice)}>Understood</button></p>`)}
      <div class="panes ${state.layout.tree ? '' : 'wide'}" data-kind=${state.account.kind} style="--tree: ${state.layout.treeWidth}px">
        <ax-endpoint-tree
          class=${this.listOpen ? 'open' : ''}
          .search=${state.search}
          .guides=${state.guides}
          .favourites=${state.favourites}
          .collapsed=${state.collapsed}
          .apiId=${state.apiId}
          .current=${pageIdOf(state.page)}
          @click=${this.#closeAfterLink}
        ></ax-endpoint-tree>
        ${this.listOpen ? html`<button class="veil" aria-label="Close the endpoints" @click=${this.#closeList}></button>` : nothing}
        <main @click=${this.#noteLink} @scroll=${this.#scrollListener}>${renderPage(state, this.#lazy, (pageId) => this.explorer.openPage(pageId))}<ax-edge-handle pane="treeWidth" label="Width of the list of endpoints" .width=${state.layout.treeWidth}></ax-edge-handle></main>
      </div>
      ${this.paletteOpen ? this.#lazy.render('command-palette', html`<ax-command-palette .state=${state} ?accountsOnly=${this.paletteOpen === 'accounts'}></ax-command-palette>`) : nothing}
      ${state.asking ? this.#lazy.render('ask-dialog', html`<ax-ask-dialog .asking=${state.asking} .vault=${this.explorer.credentials.vault}></ax-ask-dialog>`) : nothing}
      ${renderOverPage(this.over, this.explorer, this.#lazy)}
      <p class="visually-hidden" role="status">${this.said}</p>
    `;
  }

  /** A page has arrived: it takes the keyboard if it was opened by key, or else is named to screen readers. */
  readonly #arrive = (event: Event) => {
    this.#heading = event.composedPath()[0] as PageHeading;
    const isEntered = this.#entering !== null && this.#entering === pageIdOf(this.state.page);
    this.#entering = null;
    this.#shownId = pageIdOf(this.state.page);
    this.#scroll.arrive(this.#shownId, () => this.#box);
    if (isEntered) this.#heading.focus();
    void this.#say(isEntered ? '' : `${this.#heading.text}, opened`);
  };

  /** What scrolls the page: its element, or the document where all stands below each other. */
  get #box(): Element | null {
    return narrow.matches ? document.scrollingElement : this.main.firstElementChild;
  }

  #cover(dialog: OverPage, open: boolean, adding = ''): void {
    if (open) this.over = { dialog, adding };
    else if (this.over?.dialog === dialog) this.over = null;
  }

  #openPage(pageId: string, enter: boolean): void {
    const { apiId, page } = this.state;
    this.listOpen = false;
    if (pageIdOf(page) === pageId) {
      if (enter) this.#heading?.focus();
      return;
    }
    this.#entering = enter ? pageId : null;
    location.hash = formatAddress({ apiId, pageId });
  }

  /** Tells screen readers something, also when it is the same as before. */
  async #say(text: string): Promise<void> {
    this.said = '';
    await this.updateComplete;
    this.said = text;
  }

  async #useExample(field: string): Promise<void> {
    this.explorer.useExample(field);
    // What covers the request would cover the field that was filled.
    if (coversRequest.matches) this.explorer.browsing.showDocs(false);
    await this.#say(`Example put into ${field.replace(/^\w+:/, '')}`);
    // Below each other, the form is far from the documentation that is being read.
    if (!narrow.matches) await this.endpointPage?.showField(field);
  }

  async #showDocs(shown: boolean): Promise<void> {
    this.explorer.browsing.showDocs(shown);
    if (!shown || !narrow.matches) return;
    await this.updateComplete;
    await this.endpointPage?.showDocs();
  }

  async #showChoices(ids: readonly string[]): Promise<void> {
    this.explorer.browsing.showDocs(true);
    await this.updateComplete;
    await this.endpointPage?.showChoices(ids);
  }

  async #send(): Promise<void> {
    const { page } = this.explorer.state;
    const call = this.explorer.send();
    // On a narrow page the answer stands below what is seen; Send brings it up.
    if (narrow.matches && page.kind === 'endpoint' && !page.problems.length)
      this.endpointPage?.showResponse();
    const sent = await call;
    if (!sent && page.kind === 'endpoint' && page.problems.length) {
      await this.updateComplete;
      await this.endpointPage?.showFirstProblem();
    }
  }

  async #sendAgain(endpointId: string): Promise<void> {
    this.#openPage(endpointId, true);
    if (await whenOpen(this.explorer, endpointId)) await this.#send();
  }

  readonly #closeList = () => {
    this.listOpen = false;
  };

  /** On a narrow page the list has done its work, also when the page it leads to is open already. */
  #closeAfterLink(event: Event): void {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.listOpen = false;
  }

  /** Escape closes what lies over the page. */
  #leave(event: KeyboardEvent): void {
    const { docsOpen, page } = this.state;
    const isCovered = this.over !== null || this.paletteOpen !== null;
    this.paletteOpen = null;
    if (this.listOpen) this.#closeList();
    else if (coversRequest.matches && isDocsShown(docsOpen) && page.kind === 'endpoint')
      void this.#showDocs(false);
    else if (!isCovered && !hasUseForEscape(event) && page.kind === 'endpoint' && page.running)
      this.explorer.cancel();
  }

  /** The address leads elsewhere. */
  readonly #follow = () => {
    this.#closeList();
    if (this.#entering !== readPageId(location.hash)) this.#entering = null;
  };

  /** Scrolling does not bubble, so it is listened to on its way down. */
  readonly #scrollListener = { handleEvent: () => this.#noteScroll(), capture: true, passive: true };

  readonly #noteScroll = () => {
    const { page } = this.state;
    if (page.kind !== 'loading' && this.#shownId === pageIdOf(page))
      this.#scroll.note(this.#shownId, this.#box?.scrollTop ?? 0);
  };

  /** A link in the page was followed: it goes away with the page, so what it leads to takes the keyboard. */
  #noteLink(event: Event): void {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link) this.#entering = readPageId(link.hash);
  }

  async #toggleList(): Promise<void> {
    this.listOpen = !this.listOpen;
    await this.updateComplete;
    if (this.listOpen) this.tree.focusSearch();
  }

  /** Caught on the way down, before Monaco or a field can take the key. */
  readonly #shortcut = (event: KeyboardEvent) => {
    const shortcut = readShortcut(event, this.state.layout.singleKeys);
    const isOfPalette = shortcut === 'palette' || shortcut === 'accounts';
    if (!shortcut || this.state.asking || (this.palette?.isConnected && this.paletteOpen && !isOfPalette))
      return;
    // Escape does more than what it does here.
    if (shortcut === 'leave') return this.#leave(event);
    if (event.repeat && shortcut === 'send') return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(shortcut);
  };

  #do(shortcut: Exclude<Shortcut, 'leave'>): void {
    const { browsing, state } = this.explorer;
    const { tree, orientation } = state.layout;
    const deeds: Record<typeof shortcut, () => unknown> = {
      send: () => this.#send(),
      palette: () => this.#showPalette('all'),
      accounts: () => this.#showPalette('accounts'),
      search: () => this.#search(),
      sheet: () => this.#cover('shortcuts', true),
      save: () => this.#cover('saved', true),
      tree: () => (narrow.matches ? this.#toggleList() : browsing.changeLayout({ tree: !tree })),
      orientation: () => browsing.changeLayout({ orientation: orientation === 'rows' ? 'columns' : 'rows' }),
    };
    deeds[shortcut]();
  }

  /** The palette itself closes, so that the keyboard goes back to where it was. */
  #showPalette(palette: 'all' | 'accounts'): void {
    if (this.paletteOpen === palette && this.palette) this.palette.close();
    else this.paletteOpen = palette;
  }

  #search(): void {
    if (narrow.matches) {
      if (this.listOpen) this.tree.focusSearch();
      else void this.#toggleList();
      return;
    }
    this.explorer.browsing.changeLayout({ tree: true });
    void this.updateComplete.then(() => this.tree.focusSearch());
  }
}
