import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Choice } from '../../core/choices/choice.ts';
import { controls } from '../theme/controls.styles.ts';
import { choiceList } from './choice-list.ts';

/** Choices of the simulation that concern something: its own, and below, folded, those it shares with other calls. */
@customElement('ax-how-we-know')
export class HowWeKnow extends LitElement {
  static override styles = [
    controls,
    choiceList.styles,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0 0 4px;
      }
      details {
        margin-top: 8px;
      }
      summary {
        width: fit-content;
        color: var(--ax-accent);
        cursor: pointer;
      }
    `,
  ];

  /** Id of what they concern; when it changes, nothing is marked and all is folded again. */
  @property() about = '';
  @property({ attribute: false }) own: readonly Choice[] = [];
  @property({ attribute: false }) shared: readonly Choice[] = [];
  /** Address of the guide to all choices. */
  @property() guide = '';
  /** Ids of the choices that somebody was led to. */
  @state() private ledTo: readonly string[] = [];

  /** Marks choices by their ids and moves the keyboard to the first. */
  async show(ids: readonly string[]): Promise<void> {
    this.ledTo = ids;
    await this.updateComplete;
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('li.led-to')];
    for (const item of items) {
      const fold = item.closest('details');
      if (fold) fold.open = true;
    }
    items[0]?.focus({ preventScroll: true });
    items[0]?.scrollIntoView({ block: 'start' });
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has('about')) return;
    this.ledTo = [];
    const fold = this.renderRoot.querySelector('details');
    if (fold) fold.open = false;
  }

  override render() {
    const { own, shared, ledTo } = this;
    return html`
      <p>
        Where the facts are silent, the simulated account had to choose. The live service may do otherwise.
        <a href=${this.guide}>All choices</a>
      </p>
      ${own.length ? choiceList.render(own, ledTo) : nothing}
      ${shared.length ? html`<details><summary>${shared.length} ${own.length ? 'more' : 'choices'} that hold for many calls</summary>${choiceList.render(shared, ledTo)}</details>` : nothing}
    `;
  }
}
