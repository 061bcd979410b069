import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Outgoing } from '../../core/simulation/outgoing.ts';
import { controls } from '../theme/controls.styles.ts';
import './delivery-item.ts';
import { writeTime } from './write-time.ts';

/** So many of the latest are shown. */
const shownAtMost = 20;

/** What the simulated account would have sent: transcripts by e-mail, and calls of webhooks. */
@customElement('ax-outgoing-list')
export class OutgoingList extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin: 18px 0 6px;
        font-size: 14px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 6px 0;
        border-top: 1px solid var(--ax-line);
        overflow-wrap: anywhere;
      }
      p {
        margin: 6px 0 0;
      }
    `,
  ];

  @property({ attribute: false }) outgoing: Outgoing = { outbox: [], deliveries: [] };
  /** What is said of webhooks where none has been called so far. */
  @property({ attribute: false }) noDeliveries = '';

  override render() {
    const { outbox, deliveries } = this.outgoing;
    return html`
      <h3>Outbox: transcripts by e-mail (${outbox.length})</h3>
      ${outbox.length ? html`<ul>${latest(outbox).map(({ item: { chatId, to, at } }) => html`<li>${writeTime(at)}: chat ${chatId} to ${to}</li>`)}</ul>` : html`<p class="muted">Nothing so far. “Mail a transcript” fills it; nothing is ever mailed.</p>`}
      <h3>Deliveries: calls of webhooks (${deliveries.length})</h3>
      ${
        deliveries.length
          ? html`<ul>${latest(deliveries).map(({ item, number }) => html`<li><ax-delivery-item .delivery=${item} .number=${number}></ax-delivery-item></li>`)}</ul>`
          : html`<p class="muted">${this.noDeliveries}</p>`
      }
      ${Math.max(outbox.length, deliveries.length) > shownAtMost ? html`<p class="muted">The latest ${shownAtMost} of each are shown.</p>` : nothing}
    `;
  }
}

/** The latest first, each with its number among all. */
function latest<Item>(items: readonly Item[]): { item: Item; number: number }[] {
  const skipped = Math.max(0, items.length - shownAtMost);
  return items
    .slice(skipped)
    .map((item, index) => ({ item, number: skipped + index + 1 }))
    .reverse();
}
