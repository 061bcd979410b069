import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import { adviseOnStatus } from '../../app/explorer/advise-on-status.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { emit } from '../emit.ts';
import { answerLine } from '../theme/answer-line.styles.ts';
import { controls } from '../theme/controls.styles.ts';

/** Above an answer with an error status: what to do about it. */
@customElement('ax-status-advice')
export class StatusAdvice extends LitElement {
  static override styles = [controls, answerLine];

  @property({ attribute: false }) exchange: Exchange | null = null;
  /** Id of the API, whose guide tells of errors. */
  @property() apiId = '';

  override render() {
    const advice = this.exchange && adviseOnStatus(this.exchange);
    if (!advice) return nothing;
    return html`
      <p>
        <span>${advice.text}</span>
        ${advice.isAboutCredential ? html`<button class="quiet" @click=${() => emit(this, 'ax-authorization-show')}>Open Authorization</button>` : nothing}
        <a href=${formatAddress({ apiId: this.apiId, pageId: 'guides/errors' })}>About errors</a>
      </p>`;
  }
}
