import { choices } from 'virtual:choices';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { choicesOfAnswer } from '../../core/choices/choices-of-answer.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';

/** Below an answer of the simulated account: how many of its choices the answer has met, and the way to them. */
@customElement('ax-answer-note')
export class AnswerNote extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        column-gap: 12px;
        margin: 0;
        padding: 2px 16px 0;
        font-size: 13px;
      }
      button.quiet {
        margin-left: -8px;
      }
    `,
  ];

  @property({ attribute: false }) exchange: Exchange | null = null;

  override render() {
    const { exchange } = this;
    if (!exchange || !isSimulated(exchange)) return nothing;
    const ids = choicesOfAnswer(choices, exchange).map(({ id }) => id);
    if (ids.length === 0) return nothing;
    const count = ids.length === 1 ? '1 choice' : `${ids.length} choices`;
    return html`<p><span class="muted">${count} of the simulation ${ids.length === 1 ? 'concerns' : 'concern'} this answer.</span> <button class="quiet" @click=${() => emit(this, 'ax-choices-show', ids)}>How we know</button></p>`;
  }
}

/** Answered by the account in this page, or by the one on this computer, which is the same over HTTP. */
function isSimulated({ transport, accountId }: Exchange): boolean {
  return transport === 'simulator' || accountId === 'local';
}
