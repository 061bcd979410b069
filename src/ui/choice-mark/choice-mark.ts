import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choice } from '../../core/choices/choice.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { wordsOf } from './standing-chip.ts';

/** At a value whose behaviour is a choice of the simulation: how that is known, and the way to the note. */
@customElement('ax-choice-mark')
export class ChoiceMark extends LitElement {
  static override styles = [
    controls,
    css`
      button.chip {
        min-height: 24px;
        border: 0;
        font-weight: 400;
        text-decoration: underline dotted;
        text-underline-offset: 3px;
      }
      button.chip:hover {
        background: var(--ax-accent-soft);
        color: var(--ax-accent);
      }
    `,
  ];

  @property({ attribute: false }) choice: Choice | null = null;
  /** Name of the value. */
  @property() of = '';

  override render() {
    if (!this.choice) return nothing;
    const { id, known, matter } = this.choice;
    const { name } = wordsOf(known);
    return html`<button class="chip" title=${matter.replaceAll('`', '')} aria-label="${name}: note on ${this.of}" @click=${() => emit(this, 'ax-choices-show', [id])}>${name}</button>`;
  }
}
