import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Json } from '../../core/catalogue/schema.ts';
import { describeOutcome } from '../../core/simulation/describe-attempts.ts';
import type { SentWebhook } from '../../core/simulation/outgoing.ts';
import { emit } from '../emit.ts';
import '../json-block/json-block.ts';
import { controls } from '../theme/controls.styles.ts';
import { writeTime } from './write-time.ts';

/** One call of a webhook: where it goes, each attempt with what became of it, its payload, and a button to send it again. */
@customElement('ax-delivery-item')
export class DeliveryItem extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }
      .head {
        display: flex;
        gap: 4px 12px;
        justify-content: space-between;
        align-items: start;
      }
      .head p {
        min-width: 0;
        padding-top: 3px;
      }
      .head button {
        min-height: 28px;
        flex: none;
        font-size: 13px;
      }
      p {
        margin: 0;
      }
      ol {
        margin: 2px 0 4px;
        padding: 0 0 0 22px;
        font-size: 13px;
      }
      li[data-fine='true']::marker,
      li[data-fine='true'] .outcome {
        color: var(--ax-good);
      }
      li[data-fine='false'] .outcome {
        color: var(--ax-bad);
      }
    `,
  ];

  @property({ attribute: false }) delivery!: SentWebhook;
  /** Its number from 1 on. */
  @property({ type: Number }) number = 0;

  override render() {
    const { url, payload, attempts } = this.delivery;
    const event = String(payload.event_type);
    return html`
      <div class="head">
        <p>${event} to ${url}</p>
        <button @click=${() => emit(this, 'ax-delivery-resend', this.number)}>Send again <span class="visually-hidden">delivery ${this.number}, ${event}</span></button>
      </div>
      <ol aria-label="Attempts of delivery ${this.number}">
        ${attempts.map(({ at, outcome }) => html`<li class="muted" data-fine=${isFine(outcome)}>${writeTime(at)}, <span class="outcome">${describeOutcome(outcome)}</span></li>`)}
      </ol>
      <ax-json-block folded copyLabel="Copy payload" .value=${payload as Json} label="payload of ${event}"></ax-json-block>
    `;
  }
}

/** Whether an outcome is good or bad news; neither where nothing is ever sent. */
function isFine(outcome: SentWebhook['attempts'][number]['outcome']): boolean | null {
  if (typeof outcome === 'number') return outcome < 400;
  return outcome === 'refused' || outcome === 'timed-out' || outcome === 'unreachable' ? false : null;
}
