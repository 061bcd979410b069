import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ExplorerState, OpenEndpoint } from '../../app/explorer/state.ts';
import type { TransportName } from '../../core/http/exchange.ts';
import { shownUrl } from '../../core/http/shown-url.ts';
import '../authorization-form/authorization-form.ts';
import '../body-form/body-form.ts';
import type { BodyForm } from '../body-form/body-form.ts';
import '../code-panel/code-panel.ts';
import { emit } from '../emit.ts';
import '../endpoint-heading/endpoint-heading.ts';
import '../header-form/header-form.ts';
import '../parameter-form/parameter-form.ts';
import { transportChoices } from '../../app/explorer/transport-titles.ts';
import { controls } from '../theme/controls.styles.ts';
import { tabs } from '../theme/tabs.ts';
import '../transport-choice/transport-choice.ts';
import { findField } from './find-field.ts';
import { requestPanelStyles } from './request-panel.styles.ts';

/** Why no stored credential goes along. */
const unneeded = {
  none: 'This call needs no credential, and none goes along.',
  'webhook-token':
    'The token of a webhook, in the body, is the credential of this call; no other goes along.',
  'visitor-session': 'The visitor’s session is the credential of this call; no other goes along.',
};

/** The request: what is called, with what, how it travels, and Send. */
@customElement('ax-request-panel')
export class RequestPanel extends LitElement {
  static override styles = [controls, tabs.styles, requestPanelStyles];

  @property({ attribute: false }) state!: ExplorerState;
  @property({ attribute: false }) page!: OpenEndpoint;
  /** Whether the documentation is shown. */
  @property({ type: Boolean }) docsShown = false;
  @query('wa-tab-group') private group!: HTMLElement & { active: string };
  @query('ax-body-form') private bodyForm?: BodyForm;

  /** Opens the tab of the first problem and puts the cursor into its field. */
  async showFirstProblem(): Promise<void> {
    const [problem] = this.page.problems;
    if (!problem) return;
    if (problem.field === 'body') this.bodyForm?.showText();
    (await this.#openField(problem.field))?.focus();
  }

  /** Brings a field into sight, without moving the keyboard. */
  async showField(field: string): Promise<void> {
    (await this.#openField(field))?.scrollIntoView({ block: 'nearest' });
  }

  async #openField(field: string): Promise<HTMLElement | null> {
    this.group.active = { header: 'headers', body: 'body' }[field.split(':')[0] ?? ''] ?? 'params';
    await this.updateComplete;
    // The panel becomes visible a frame later; a hidden field takes no focus.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return findField(this.renderRoot, field);
  }

  override render() {
    const { endpoint, plan, problems, tried } = this.page;
    const shown = new Map(tried ? problems.map(({ field, message }) => [field, message]) : []);
    const has = (place: RegExp) => [...shown.keys()].filter((field) => place.test(field)).length;
    return html`
      <section aria-label="Request">
        <ax-endpoint-heading .state=${this.state} .endpoint=${endpoint} ?docsShown=${this.docsShown}></ax-endpoint-heading>
        ${this.#renderLine()}
        <div class="how">
          <ax-transport-choice .choice=${plan.choice} .relayUrl=${this.state.relayUrl} .queryCredential=${this.state.queryCredential}></ax-transport-choice>
          ${this.#renderTools()}
        </div>
        ${this.#renderCredentialHint()}
        ${
          tried && problems.length
            ? html`<p class="problem summary" role="alert">Not sent: ${problems.length === 1 ? 'one thing needs' : `${problems.length} things need`} mending. First: <b>${problems[0]?.label}</b>. ${problems[0]?.message}</p>`
            : nothing
        }
        <wa-tab-group>
          <wa-tab panel="params">Params${this.#renderCount(this.#filled(), has(/^(path|query):/))}</wa-tab>
          <wa-tab panel="authorization">Authorization</wa-tab>
          <wa-tab panel="headers">Headers${this.#renderCount(this.page.draft.headers.length, has(/^header:/))}</wa-tab>
          <wa-tab panel="body">Body${this.#renderCount(endpoint.body ? Object.keys(this.page.draft.body.value).length : 0, has(/^body/))}</wa-tab>
          <wa-tab panel="code">Code</wa-tab>
          <wa-tab-panel name="params">
            <ax-parameter-form .endpoint=${endpoint} .draft=${this.page.draft} .problems=${shown}></ax-parameter-form>
          </wa-tab-panel>
          <wa-tab-panel name="authorization">
            <ax-authorization-form .account=${this.state.account} .credential=${this.state.credential}></ax-authorization-form>
          </wa-tab-panel>
          <wa-tab-panel name="headers">
            <ax-header-form .draft=${this.page.draft} .request=${plan.request} .problems=${shown}></ax-header-form>
          </wa-tab-panel>
          <wa-tab-panel name="body">
            <ax-body-form .endpoint=${endpoint} .draft=${this.page.draft} .encoded=${plan.request.body} .problems=${shown}></ax-body-form>
          </wa-tab-panel>
          <wa-tab-panel name="code"><ax-code-panel .request=${plan.request} ?inPage=${this.state.account.kind === 'simulated'}></ax-code-panel></wa-tab-panel>
        </wa-tab-group>
      </section>
    `;
  }

  /** Said before sending, because a refusal by JSONP can't be told from other failures afterwards. */
  #renderCredentialHint() {
    const { account, credential } = this.state;
    const { auth } = this.page.endpoint;
    if (auth !== 'required') return html`<p class="note muted">${unneeded[auth]}</p>`;
    if (credential.kind) return nothing;
    const hint = credential.stored.length ? 'No credential is chosen' : 'No credential is stored';
    return html`
      <p class="hint">
        ${hint} for ${account.name}, so the API will refuse this call.
        <button
          class="quiet"
          @click=${() => {
            this.group.active = 'authorization';
          }}
        >Open Authorization</button>
      </p>`;
  }

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
        ${this.page.undoable ? html`<button class="quiet" @click=${(event: MouseEvent) => this.#once(event, 'ax-undo')}>Undo</button>` : nothing}
      </div>
    `;
  }

  #renderCount(filled: number, problems: number) {
    if (problems) return html`<span class="count bad">${problems} to mend</span>`;
    return filled ? html`<span class="count">${filled}</span>` : nothing;
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
