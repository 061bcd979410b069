import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { RelayState } from '../../app/explorer/relay-state.ts';
import type { Choice, QueryCredential } from '../../app/explorer/transport-titles.ts';
import { emit } from '../emit.ts';
import { LazyElements } from '../lazy-elements/lazy-elements.ts';
import type { RelayForm } from '../relay-form/relay-form.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';
import { describeRoute } from './describe-route.ts';
import './route-table.ts';

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
      .jsonp {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      p {
        margin: 4px 0 0;
      }
    `,
  ];

  @property({ attribute: false }) choice!: Choice;
  @property({ attribute: false }) relay!: RelayState;
  @property() queryCredential: QueryCredential = 'token';
  @state() private open = false;
  @query('ax-relay-form') private relayForm?: RelayForm;

  readonly #lazy = new LazyElements(this);

  /** Opens this and moves the keyboard to the relay. */
  async showRelay(): Promise<void> {
    this.open = true;
    await this.#lazy.load('relay-form');
    await this.updateComplete;
    await this.relayForm?.focusFirst();
  }

  override render() {
    const { why, transport } = this.choice;
    return html`
      <details .open=${live(this.open)} @toggle=${this.#noteOpen}>
        <summary><span class=${transport ? 'muted' : 'problem'}>${inlineCode(why)} ${describeRoute(this.choice)}</span></summary>
        ${this.open ? html`<ax-route-table .choice=${this.choice}></ax-route-table>` : nothing}
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
        ${this.open ? this.#lazy.render('relay-form', html`<ax-relay-form .relay=${this.relay}></ax-relay-form>`) : nothing}
      </details>
    `;
  }

  #chooseQueryCredential(event: Event): void {
    emit(this, 'ax-query-credential-choose', (event.target as HTMLSelectElement).value as QueryCredential);
  }

  readonly #noteOpen = (event: Event) => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  };
}
