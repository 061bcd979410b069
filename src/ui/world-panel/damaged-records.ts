import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GovernedWorld } from '../../app/explorer/explorer-parts.ts';
import { describeDamage } from '../../core/simulation/describe-keeping.ts';
import type { Damage } from '../../core/simulation/world-control.ts';
import { saveFile } from '../save-file.ts';
import { controls } from '../theme/controls.styles.ts';

/** Records of the simulated account that could not be read: what is known of them, and what to do with them. */
@customElement('ax-damaged-records')
export class DamagedRecords extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        margin: 10px 0 0;
        padding: 8px 12px 10px;
        border: 1px solid var(--ax-bad);
        border-radius: var(--ax-radius);
        background: var(--ax-bad-soft);
      }
      p {
        margin: 0 0 8px;
      }
    `,
  ];

  @property({ attribute: false }) damages: readonly Damage[] = [];
  @property({ attribute: false }) damaged!: NonNullable<GovernedWorld['damaged']>;
  /** Discarding takes a second press, since nothing brings them back. */
  @state() private asked = false;

  override render() {
    return html`
      <section aria-label="Damaged records">
        ${this.damages.map((damage) => html`<p>${describeDamage(damage)}</p>`)}
        <button @click=${this.#save}>Save what was set aside</button>
        ${
          this.asked
            ? html`<button @click=${() => this.damaged.discard()}>Discard it for good</button> <button class="quiet" @click=${() => this.#ask(false)}>Keep it</button>`
            : html`<button class="quiet" @click=${() => this.#ask(true)}>Discard …</button>`
        }
      </section>
    `;
  }

  async #save(): Promise<void> {
    saveFile('damaged-records.json', await this.damaged.exportText());
  }

  /** The pressed button goes away, so the keyboard moves to the harmless one of those that come. */
  async #ask(asked: boolean): Promise<void> {
    this.asked = asked;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('button.quiet')?.focus();
  }
}
