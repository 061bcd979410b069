import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choice } from '../../app/explorer/transport-titles.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { isErrorValue } from '../../core/http/is-error-value.ts';
import { emit } from '../emit.ts';
import { answerLine } from '../theme/answer-line.styles.ts';
import { controls } from '../theme/controls.styles.ts';

/** Above an error that came by JSONP, which hides its status: how to see that. */
@customElement('ax-hidden-status')
export class HiddenStatus extends LitElement {
  static override styles = [controls, answerLine];

  @property({ attribute: false }) exchange: Exchange | null = null;
  /** What each transport says of the call as it stands. */
  @property({ attribute: false }) choice: Choice | null = null;

  override render() {
    const { exchange } = this;
    if (exchange?.transport !== 'jsonp' || exchange.outcome.kind !== 'answered') return nothing;
    const { bodyIs, body } = exchange.outcome.response;
    if (bodyIs !== 'value' || !isErrorValue(body)) return nothing;
    return html`<p><span>This value looks like an error of the API. JSONP hides its status.</span> ${this.#renderWay()}</p>`;
  }

  #renderWay() {
    if (this.#can('simulator')) return this.#renderButton('Send by simulator to see the status', 'simulator');
    if (this.#can('relay')) return this.#renderButton('Send by relay to see the status', 'relay');
    return html`<button @click=${() => emit(this, 'ax-relay-show')}>Set up a relay to see the status</button>`;
  }

  #renderButton(words: string, transport: 'simulator' | 'relay') {
    const send = () => {
      emit(this, 'ax-transport-choose', transport);
      emit(this, 'ax-send');
    };
    return html`<button @click=${send}>${words}</button>`;
  }

  #can(transport: 'simulator' | 'relay'): boolean {
    return Boolean(this.choice?.verdicts.some(({ name, verdict }) => name === transport && verdict.ok));
  }
}
