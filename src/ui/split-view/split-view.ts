import '@awesome.me/webawesome/dist/components/split-panel/split-panel.js';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { narrow } from '../narrow.ts';
import { controls } from '../theme/controls.styles.ts';

/** Request over answer with a divider between; one below the other, at full length, on a narrow page. */
@customElement('ax-split-view')
export class SplitView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 100%;
      }
      wa-split-panel {
        --divider-width: 5px;
        --divider-hit-area: 14px;
        --min: 160px;
        --max: calc(100% - 140px);
        height: 100%;
      }
      wa-split-panel::part(divider) {
        background: var(--ax-line);
      }
      wa-split-panel:focus-within::part(divider):focus-visible {
        background: var(--ax-accent);
      }
      .stack > * {
        display: block;
      }
      .start,
      .end {
        height: 100%;
        min-height: 0;
        overflow: hidden;
      }
      .stack .end {
        border-top: 5px solid var(--ax-line);
        height: auto;
        min-height: 60vh;
      }
    `,
  ];

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
      <wa-split-panel orientation="vertical" position="52">
        <div class="start" slot="start"><slot name="start"></slot></div>
        <div class="end" slot="end"><slot name="end"></slot></div>
      </wa-split-panel>`;
  }
}
