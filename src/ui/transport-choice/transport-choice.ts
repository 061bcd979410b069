import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type Choice, type QueryCredential, transportTitles } from '../../app/explorer/transport-titles.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';

const queryCredentials: readonly (readonly [QueryCredential, string])[] = [
  ['token', 'Bearer token, as access_token in the URL'],
  ['none', 'None'],
];

/** Before sending: which transport carries the call and why, what the others say, what JSONP sends, where the relay is. */
@customElement('ax-transport-choice')
export class TransportChoice extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: 13px;
      }
      summary {
        cursor: pointer;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 4px 14px;
        margin: 10px 0;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
      form,
      .jsonp {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      input:not([type='checkbox']) {
        flex: 1 1 240px;
      }
      form {
        margin-top: 12px;
      }
      p {
        margin: 4px 0 0;
      }
    `,
  ];

  @property({ attribute: false }) choice!: Choice;
  @property() relayUrl: string | null = null;
  /** Origins of relays that are the person's own. */
  @property({ attribute: false }) ownRelays: readonly string[] = [];
  @property() queryCredential: QueryCredential = 'token';
  @state() private problem = '';

  override render() {
    const { why, transport, verdicts } = this.choice;
    return html`
      <details>
        <summary><span class=${transport ? 'muted' : 'problem'}>${inlineCode(why)}</span></summary>
        <dl>
          ${verdicts.map(
            ({ name, verdict }) => html`
              <dt>${transportTitles[name]}</dt>
              <dd>${verdict.ok ? html`Can carry it. ${inlineCode(verdict.note)}` : html`<span class="muted">Can’t. ${inlineCode(`${verdict.reason} ${verdict.wayOut}`)}</span>`}</dd>`,
          )}
        </dl>
        <div class="jsonp">
          <label for="query-credential">Credential with JSONP</label>
          <select id="query-credential" aria-describedby="evidence" @change=${this.#chooseQueryCredential}>
            ${queryCredentials.map(([value, title]) => html`<option value=${value} .selected=${live(value === this.queryCredential)}>${title}</option>`)}
          </select>
        </div>
        <p class="muted" id="evidence">
          <b>Documented:</b> every GET takes a callback; no credential in a URL is described. <b>Observed:</b> LiveChat’s own
          plugins called by JSONP without one. <b>Assumed:</b> a token is taken as <code>access_token</code>
          (RFC 6750 §2.3), as the simulated account does. <b>Unknown:</b> what a missing or wrong one is answered with.
        </p>
        <form @submit=${this.#saveRelay} novalidate>
          <label for="relay">Relay address</label>
          <input id="relay" aria-invalid=${this.problem ? 'true' : 'false'} @change=${(event: Event) => (event.target as HTMLInputElement).form?.requestSubmit()} name="relay" class="mono" inputmode="url" spellcheck="false" autocomplete="off" placeholder="http://localhost:5174" .value=${this.relayUrl ?? ''} />
          <button>Use this relay</button>
          ${this.relayUrl ? html`<label><input type="checkbox" name="own" .checked=${live(this.#isOwn())} @change=${(event: Event) => (event.target as HTMLInputElement).form?.requestSubmit()} /> It is my own: send credentials through it without asking</label>` : nothing}
        </form>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem} ${this.relayUrl ? `Calls still go through ${this.relayUrl}.` : ''}</p>` : nothing}
        <p class="muted">A relay sees the whole call, credential included: use your own. <code>npm run relay</code> starts one.</p>
      </details>
    `;
  }

  #chooseQueryCredential(event: Event): void {
    emit(this, 'ax-query-credential-choose', (event.target as HTMLSelectElement).value as QueryCredential);
  }

  #saveRelay(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = String(form.get('relay') ?? '').trim();
    this.problem = '';
    if (!text) {
      emit(this, 'ax-relay-change', { url: null, isOwn: false });
      return;
    }
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      this.problem = 'Write the whole address of the relay, for example http://localhost:5174.';
      return;
    }
    if (url.username || url.password || url.search || url.hash) {
      this.problem = 'The address may hold no user name, password, query or fragment.';
      return;
    }
    // What was said of one relay doesn't hold for another that is entered in its place.
    const isSame = this.relayUrl !== null && new URL(this.relayUrl).origin === url.origin;
    const isOwn = isSame ? form.has('own') : this.ownRelays.includes(url.origin);
    emit(this, 'ax-relay-change', { url: url.href.replace(/\/$/, ''), isOwn });
  }

  #isOwn(): boolean {
    return this.relayUrl !== null && this.ownRelays.includes(new URL(this.relayUrl).origin);
  }
}
