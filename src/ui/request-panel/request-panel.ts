import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ExplorerState, OpenEndpoint } from '../../app/explorer/state.ts';
import type { TransportName } from '../../core/http/exchange.ts';
import { shownUrl } from '../../core/http/shown-url.ts';
import { findWays } from '../../core/walks/find-ways.ts';
import '../body-form/body-form.ts';
import type { BodyForm } from '../body-form/body-form.ts';
import { emit } from '../emit.ts';
import '../endpoint-heading/endpoint-heading.ts';
import { nameShortcut } from '../key-names.ts';
import { LazyElements } from '../lazy-elements/lazy-elements.ts';
import '../parameter-form/parameter-form.ts';
import { transportChoices } from '../../app/explorer/transport-titles.ts';
import '../tab-group/tab-group.ts';
import type { Tab, TabGroup } from '../tab-group/tab-group.ts';
import { controls } from '../theme/controls.styles.ts';
import '../transport-choice/transport-choice.ts';
import type { TransportChoice } from '../transport-choice/transport-choice.ts';
import { renderCredentialHint } from './credential-hint.ts';
import { findField } from './find-field.ts';
import { requestPanelStyles } from './request-panel.styles.ts';
import { renderSecretNote } from './secret-note.ts';

/** The request: what is called, with what, how it travels, and Send. */
@customElement('ax-request-panel')
export class RequestPanel extends LitElement {
  static override styles = [controls, requestPanelStyles];

  @property({ attribute: false }) state!: ExplorerState;
  @property({ attribute: false }) page!: OpenEndpoint;
  /** Whether the documentation is shown. */
  @property({ type: Boolean }) docsShown = false;
  @query('ax-tab-group') private group!: TabGroup;
  @query('ax-transport-choice') private transportChoice?: TransportChoice;
  @query('ax-body-form') private bodyForm?: BodyForm;

  readonly #lazy = new LazyElements(this);

  /** Opens the tab of the first problem and puts the cursor into its field. */
  async showFirstProblem(): Promise<void> {
    const [problem] = this.page.problems;
    if (!problem) return;
    if (problem.field === 'body') this.bodyForm?.showText();
    (await this.#openField(problem.field))?.focus();
  }

  /** Shows the fields of the relay, and moves the keyboard there. */
  async showRelay(): Promise<void> {
    await this.transportChoice?.showRelay();
  }

  /** Code for the simulated account would run nowhere: it is written for that of LiveChat. */
  get #codeOrigin(): string | null {
    const { account, accounts } = this.state;
    const live = accounts.find(({ kind }) => kind === 'live');
    return account.kind === 'simulated' && live ? new URL(live.baseUrl).origin : null;
  }

  /** Opens the tab of the credential and gives it the keyboard. */
  async showAuthorization(): Promise<void> {
    this.group.select('authorization');
    await this.group.updateComplete;
    this.group.scrollIntoView({ block: 'nearest' });
  }

  /** Brings a field into sight, without moving the keyboard. */
  async showField(field: string): Promise<void> {
    (await this.#openField(field))?.scrollIntoView({ block: 'nearest' });
  }

  async #openField(field: string): Promise<HTMLElement | null> {
    this.group.active = { header: 'headers', body: 'body' }[field.split(':')[0] ?? ''] ?? 'params';
    await this.updateComplete;
    // A field of a hidden panel takes no focus.
    await this.group.updateComplete;
    return findField(this.renderRoot, field);
  }

  override render() {
    const { endpoint, plan, problems, tried } = this.page;
    const shown = new Map(tried ? problems.map(({ field, message }) => [field, message]) : []);
    return html`
      <section aria-label="Request">
        <ax-endpoint-heading .state=${this.state} .endpoint=${endpoint} ?docsShown=${this.docsShown}></ax-endpoint-heading>
        ${this.#renderLine()}
        <div class="how">
          <ax-transport-choice .choice=${plan.choice} .relay=${this.state.relay} .queryCredential=${this.state.queryCredential}></ax-transport-choice>
          ${this.#renderTools()}
        </div>
        ${renderCredentialHint(this.state, endpoint, this.#openAuthorization)}
        ${
          tried && problems.length
            ? html`<p class="problem summary" role="alert">Not sent: ${problems.length === 1 ? 'one thing needs' : `${problems.length} things need`} mending. First: <b>${problems[0]?.label}</b>. ${problems[0]?.message}</p>`
            : nothing
        }
        <ax-tab-group label="Parts of the request" memory="request-tab" .tabs=${this.#listTabs(shown)}>
          <ax-parameter-form slot="params" .endpoint=${endpoint} .draft=${this.page.draft} .problems=${shown} .variables=${this.state.variables}></ax-parameter-form>
          <div slot="authorization">${this.#lazy.render('authorization-form', html`<ax-authorization-form .account=${this.state.account} .credential=${this.state.credential} .work=${this.state.credentialWork}></ax-authorization-form>`)}</div>
          <div slot="headers">${this.#lazy.render('header-form', html`<ax-header-form .draft=${this.page.draft} .request=${plan.request} .problems=${shown} .variables=${this.state.variables}></ax-header-form>`)}</div>
          <ax-body-form slot="body" .endpoint=${endpoint} .draft=${this.page.draft} .encoded=${plan.request.body} .problems=${shown} .variables=${this.state.variables}></ax-body-form>
          <div slot="code">${renderSecretNote(plan.request)}${this.#lazy.render('code-panel', html`<ax-code-panel .request=${plan.request} .snippetId=${this.state.snippetId} accountId=${this.state.account.id} .credential=${this.state.credential} .elsewhere=${this.#codeOrigin}></ax-code-panel>`)}</div>
        </ax-tab-group>
      </section>
    `;
  }

  readonly #openAuthorization = () => {
    this.group.active = 'authorization';
  };

  #renderLine() {
    const { endpoint, plan, running } = this.page;
    return html`
      <div class="line">
        <div class="url mono" tabindex="0" role="region" aria-label="Request URL"><span class="method" data-method=${endpoint.method}>${endpoint.method}</span> ${shownUrl(plan.request)}</div>
        <label class="transport"><span class="visually-hidden">Transport</span>
          <select @change=${(event: Event) => emit(this, 'ax-transport-choose', (event.target as HTMLSelectElement).value as TransportName | 'auto')}>
            ${transportChoices.map(([name, title]) => html`<option value=${name} .selected=${live(name === this.state.wanted)}>${title}</option>`)}
          </select>
        </label>
        <button class="primary send" title="Ctrl+Enter or ⌘+Enter" @click=${this.#sendOrCancel}>${running ? 'Cancel' : 'Send'}</button>
      </div>
    `;
  }

  #renderTools() {
    const { endpoint, draft } = this.page;
    const filled =
      this.#filled() + Object.keys(draft.body.value).length + draft.headers.length ||
      draft.body.text !== null;
    return html`
      <div class="tools">
        ${endpoint.parameters.length || endpoint.body ? html`<button class="quiet" @click=${(event: MouseEvent) => this.#once(event, 'ax-fill-examples')}>Fill in examples</button>` : nothing}
        ${filled ? html`<button class="quiet" @click=${(event: MouseEvent) => this.#once(event, 'ax-clear-draft')}>Clear</button>` : nothing}
        ${findWays(endpoint) ? html`<button class="quiet" aria-haspopup="dialog" @click=${() => emit(this, 'ax-walk-show', true)}>Fetch all …</button>` : nothing}
        <button class="quiet" aria-haspopup="dialog" title=${nameShortcut('S')} @click=${() => emit(this, 'ax-saved-show', true)}>Save</button>
        <button class="quiet" aria-haspopup="dialog" @click=${() => emit(this, 'ax-link-show', true)}>Link</button>
        <button class="quiet" aria-haspopup="dialog" @click=${() => emit(this, 'ax-variables-show', true)}>Variables</button>
        ${this.page.undoable ? html`<button class="quiet" @click=${(event: MouseEvent) => this.#once(event, 'ax-undo')}>Undo</button>` : nothing}
      </div>
    `;
  }

  #listTabs(problems: ReadonlyMap<string, string>): Tab[] {
    const { draft, endpoint } = this.page;
    const has = (place: RegExp) => [...problems.keys()].filter((field) => place.test(field)).length;
    const members = endpoint.body ? Object.keys(draft.body.value).length : 0;
    return [
      { name: 'params', title: 'Params', count: this.#filled(), problems: has(/^(path|query):/) },
      { name: 'authorization', title: 'Authorization' },
      { name: 'headers', title: 'Headers', count: draft.headers.length, problems: has(/^header:/) },
      { name: 'body', title: 'Body', count: members, problems: has(/^body/) },
      { name: 'code', title: 'Code' },
    ];
  }

  #filled(): number {
    return Object.values(this.page.draft.parameters).filter((texts) => texts.some(Boolean)).length;
  }

  /** The second click of a double click is not meant for what has moved under the pointer. */
  #once(event: MouseEvent, name: 'ax-fill-examples' | 'ax-clear-draft' | 'ax-undo'): void {
    if (event.detail > 1) return;
    const button = event.currentTarget as HTMLElement;
    emit(this, name);
    void this.updateComplete.then(() => {
      // A button that has done its work goes away, and would take the keyboard along.
      if (!button.isConnected) this.renderRoot.querySelector<HTMLElement>('.tools button')?.focus();
    });
  }

  /** Moves the keyboard to the button that shows the documentation. */
  focusDocsButton(): void {
    this.renderRoot.querySelector('ax-endpoint-heading')?.focusDocsButton();
  }

  /** The second click of a double click must not cancel what the first one sent. */
  #sendOrCancel(event: MouseEvent): void {
    if (event.detail > 1) return;
    if (this.page.running) emit(this, 'ax-cancel');
    else emit(this, 'ax-send');
  }
}
