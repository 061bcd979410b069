import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { exampleOf, protocolDescriptions } from '../../app/explorer/describe-relay.ts';
import { publicRelayOf } from '../../app/explorer/public-relay.ts';
import type {
  RelayFinding,
  RelayProtocolName,
  RelaySettings,
  RelayState,
} from '../../app/explorer/relay-state.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';
import { relayFormStyles } from './relay-form.styles.ts';
import './relay-token.ts';
import type { RelayTokenForm } from './relay-token.ts';

/** The relay: its address, how it is asked, whose it is, its access token, and a test that finds out what answers. */
@customElement('ax-relay-form')
export class RelayForm extends LitElement {
  static override styles = [controls, relayFormStyles];

  @property({ attribute: false }) relay!: RelayState;
  @state() private problem = '';
  @query('#relay') private address!: HTMLInputElement;
  @query('form') private form!: HTMLFormElement;
  @query('ax-relay-token') private tokenForm?: RelayTokenForm;

  #isPressed = false;
  /** Whether something was entered that is not yet saved. */
  #isEntered = false;

  /** Moves the keyboard to the access token where there is a place for one, else to the address. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    if (this.tokenForm) await this.tokenForm.focusField();
    else this.address.focus();
  }

  override render() {
    const { settings, test } = this.relay;
    const protocol = settings?.protocol ?? 'own';
    const described = protocolDescriptions.find(({ name }) => name === protocol);
    const save = () => this.#saveEntered();
    return html`
      <h2 id="title">Relay</h2>
      <form aria-labelledby="title" @submit=${this.#submit} @pointerdown=${this.#press} novalidate>
        <div class="field">
          <label for="relay">Relay address</label>
          <div class="row">
            <input id="relay" aria-invalid=${this.problem ? 'true' : 'false'} aria-describedby="problem" @change=${save} name="relay" class="mono" inputmode="url" spellcheck="false" autocomplete="off" placeholder="http://localhost:5174" .value=${settings?.url ?? ''} />
            <button>Use this relay</button>
            <button type="button" ?disabled=${test === 'running'} @click=${this.#test}>Test</button>
          </div>
          <p class="problem" role="alert" id="problem">${this.#renderProblem()}</p>
        </div>
        ${this.#renderFinding()}
        ${settings ? this.#renderSettings(settings, described?.explanation ?? '') : nothing}
      </form>
      ${settings && described?.takesToken ? html`<ax-relay-token class="token" .token=${this.relay.token} .host=${hostOf(settings.url)}></ax-relay-token>` : nothing}
    `;
  }

  #renderProblem() {
    const { settings } = this.relay;
    return this.problem && settings
      ? `${this.problem} Calls still go through ${settings.url}.`
      : this.problem;
  }

  #renderSettings({ url, protocol, parameter }: RelaySettings, explanation: string) {
    const { publicRelay, isOwn } = this.relay;
    const example = exampleOf({ url, protocol, ...(parameter && { parameter }) });
    const save = () => this.#saveEntered();
    return html`
      <div class="fields">
        <div class="field">
          <label for="protocol">Protocol</label>
          <select id="protocol" name="protocol" aria-describedby="protocol-help" @change=${save}>
            ${protocolDescriptions.map(({ name, title }) => html`<option value=${name} .selected=${live(name === protocol)}>${title}</option>`)}
          </select>
          <p class="muted" id="protocol-help">${explanation}</p>
        </div>
        ${
          protocol === 'query'
            ? html`
              <div class="field">
                <label for="parameter">Parameter for the target</label>
                <input id="parameter" name="parameter" class="mono" list="parameters" spellcheck="false" autocomplete="off" @change=${save} .value=${parameter ?? 'url'} />
                <datalist id="parameters"><option value="url"></option><option value="scalar_url"></option><option value="quest"></option></datalist>
              </div>`
            : nothing
        }
      </div>
      ${example ? html`<p class="muted example">For example <code>${example.method} ${example.url}</code></p>` : nothing}
      ${
        publicRelay
          ? html`<p class="warning"><b>${publicRelay.title} is a public relay.</b> Strangers run it and can read every call and every answer. A credential is refused to it, unless you type its host when you are asked.</p>`
          : html`<label><input type="checkbox" name="own" .checked=${live(isOwn)} @change=${save} /> It is my own: send credentials through it without asking</label>`
      }
      <p class="muted">A relay sees the whole call, credential included: use your own. <code>npm run relay</code> starts one.</p>
    `;
  }

  #renderFinding() {
    const { test } = this.relay;
    return html`<div class="finding" role="status">${test === 'running' ? 'Asking what answers there …' : test ? renderFinding(test, this.relay.token !== null) : nothing}</div>`;
  }

  /** Notes that a button of the form is held down. */
  readonly #press = () => {
    this.#isPressed = true;
    const end = () =>
      // A click comes right after.
      setTimeout(() => {
        this.#isPressed = false;
        if (this.#isEntered) this.#save();
      });
    addEventListener('pointerup', end, { once: true, capture: true });
  };

  /** What is drawn anew while a button is held down would move from under the pointer, and the click be lost. */
  #saveEntered(): void {
    if (this.#isPressed) this.#isEntered = true;
    else this.#save();
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    this.#save();
  };

  #test(): void {
    if (this.address.value.trim() && this.#save()) emit(this, 'ax-relay-test');
    else this.address.focus();
  }

  /** Takes what was entered; gives back whether it can be used. */
  #save(): boolean {
    this.#isEntered = false;
    const entered = new FormData(this.form);
    const text = String(entered.get('relay') ?? '').trim();
    this.problem = '';
    if (!text) {
      emit(this, 'ax-relay-change', { relay: null, isOwn: null });
      return true;
    }
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      this.problem = 'Write the whole address of the relay, for example http://localhost:5174.';
      return false;
    }
    if (url.username || url.password || url.search || url.hash) {
      this.problem = 'The address may hold no user name, password, query or fragment.';
      return false;
    }
    emit(this, 'ax-relay-change', this.#change(url, entered));
    return true;
  }

  /** What was said of one relay doesn't hold for another that is entered in its place. */
  #change(url: URL, entered: FormData) {
    const { settings } = this.relay;
    const isSame =
      settings !== null && URL.canParse(settings.url) && new URL(settings.url).origin === url.origin;
    // A slash behind a path may matter; behind a bare host it doesn't.
    const address = url.pathname === '/' ? url.origin : url.href;
    const known = publicRelayOf(address);
    const chosen = {
      protocol: (entered.get('protocol') ?? 'own') as RelayProtocolName,
      parameter: String(entered.get('parameter') ?? '').trim(),
    };
    const { protocol, parameter } = isSame
      ? chosen
      : { protocol: 'own' as const, parameter: '', ...known?.speaks };
    const isNamed = protocol === 'query' && parameter;
    return {
      relay: { url: address, protocol, ...(isNamed && { parameter }) },
      isOwn: isSame && !known ? entered.has('own') : null,
    };
  }
}

function renderFinding({ title, details, wayOut, asksForToken }: RelayFinding, hasToken: boolean) {
  const next = wayOut ?? (asksForToken && !hasToken ? 'Enter the token under “Relay access token”.' : null);
  return html`
    <b>${inlineCode(title)}.</b>
    <ul>${details.map((line) => html`<li>${inlineCode(line)}</li>`)}</ul>
    ${next ? html`<span><b>What to do:</b> ${inlineCode(next)}</span>` : nothing}`;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
