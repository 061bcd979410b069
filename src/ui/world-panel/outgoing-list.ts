import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Json } from '../../core/catalogue/schema.ts';
import type { Outgoing } from '../../core/simulation/outgoing.ts';
import '../json-block/json-block.ts';
import { controls } from '../theme/controls.styles.ts';

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
    `,
  ];

  @property({ attribute: false }) outgoing: Outgoing = { outbox: [], deliveries: [] };

  override render() {
    const { outbox, deliveries } = this.outgoing;
    return html`
      <h3>Outbox: transcripts by e-mail (${outbox.length})</h3>
      ${outbox.length ? html`<ul>${latest(outbox).map(({ chatId, to, at }) => html`<li>${writeTime(at)}: chat ${chatId} to ${to}</li>`)}</ul>` : html`<p class="muted">Nothing so far. “Mail a transcript” fills it.</p>`}
      <h3>Deliveries: calls of webhooks (${deliveries.length})</h3>
      ${
        deliveries.length
          ? html`<ul>${latest(deliveries).map(
              ({ url, at, payload }) => html`
                <li>
                  ${writeTime(at)}: ${String(payload.event_type)} to ${url}
                  <ax-json-block folded .value=${payload as Json} label="payload of ${String(payload.event_type)}"></ax-json-block>
                </li>`,
            )}</ul>`
          : html`<p class="muted">Nothing so far. Tagging a chat or creating a ticket calls the webhooks that wait for it. In this page nothing is sent.</p>`
      }
      ${Math.max(outbox.length, deliveries.length) > shownAtMost ? html`<p class="muted">The latest ${shownAtMost} of each are shown.</p>` : nothing}
    `;
  }
}

function latest<Item>(items: readonly Item[]): Item[] {
  return items.slice(-shownAtMost).reverse();
}

function writeTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19);
}
