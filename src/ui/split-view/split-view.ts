import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { firstLayout, type Layout } from '../../app/explorer/layout.ts';
import { narrow } from '../narrow.ts';
import '../split-panel/split-panel.ts';
import { controls } from '../theme/controls.styles.ts';

/** Request over or beside answer with a divider between; one below the other, at full length, on a narrow page. */
@customElement('ax-split-view')
export class SplitView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .stack > * {
        display: block;
      }
      .stack .end {
        border-top: 5px solid var(--ax-line);
        min-height: 60vh;
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) layout: Layout = firstLayout;
  @state() private stacked = narrow.matches;

  readonly #follow = () => {
    this.stacked = narrow.matches;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    narrow.addEventListener('change', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    narrow.removeEventListener('change', this.#follow);
  }

  override render() {
    if (this.stacked)
      return html`<div class="stack"><slot name="start"></slot><div class="end"><slot name="end"></slot></div></div>`;
    return html`
      <ax-split-panel .orientation=${this.layout.orientation} .rows=${this.layout.rows} .columns=${this.layout.columns}><slot name="start" slot="start"></slot><slot name="end" slot="end"></slot></ax-split-panel>`;
  }
}
