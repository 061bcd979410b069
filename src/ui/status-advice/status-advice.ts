import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import { adviseOnStatus } from '../../app/explorer/advise-on-status.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';

/** Above an answer with an error status: what to do about it. */
@customElement('ax-status-advice')
export class StatusAdvice extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 12px;
        margin: 6px 16px 0;
        font-size: 13px;
      }
      button {
        min-height: 28px;
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) exchange: Exchange | null = null;
  /** Id of the API, whose guide tells of errors. */
  @property() apiId = '';

  override render() {
    const advice = this.exchange && adviseOnStatus(this.exchange);
    if (!advice) return nothing;
    return html`
      <p>
        <span>${advice.text}</span>
        ${advice.isAboutCredential ? html`<button @click=${() => emit(this, 'ax-authorization-show')}>Open Authorization</button>` : nothing}
        <a href=${formatAddress({ apiId: this.apiId, pageId: 'guides/errors' })}>How the API tells of errors</a>
      </p>`;
  }
}
