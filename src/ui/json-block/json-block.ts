import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Json } from '../../core/catalogue/schema.ts';
import '../copy-button/copy-button.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';

/** Lines a sample may have to be shown at once. */
const shownLines = 30;

/** A JSON sample to read and to copy; a long one is folded. */
@customElement('ax-json-block')
export class JsonBlock extends LitElement {
  static override styles = [
    controls,
    codeBlock,
    css`
      :host {
        display: block;
        position: relative;
      }
      .line,
      summary {
        min-height: 28px;
        margin-bottom: 4px;
        padding: 4px 80px 4px 0;
        font-size: 12.5px;
        line-height: 20px;
      }
      summary {
        width: fit-content;
        max-width: 100%;
        color: var(--ax-accent);
        cursor: pointer;
      }
      details:not([open]) > summary {
        margin-bottom: 0;
      }
      .copy {
        position: absolute;
        top: 0;
        right: 0;
      }
      pre {
        max-height: 60vh;
      }
    `,
  ];

  @property({ attribute: false }) value: Json = null;
  /** What the sample is, for screen readers: a page has several. */
  @property() label = 'sample';
  /** What the button that copies it says. */
  @property() copyLabel = 'Copy';
  /** Whether it is folded however short it is. */
  @property({ type: Boolean }) folded = false;

  override render() {
    const text = JSON.stringify(this.value, null, 2);
    const lines = text.split('\n').length;
    const size = lines === 1 ? '1 line of JSON' : `${lines} lines of JSON`;
    const block = html`<pre tabindex="0" role="region" aria-label=${this.label}>${text}</pre>`;
    const copy = html`<div class="copy" role="group" aria-label=${this.label}><ax-copy-button .text=${text} label=${this.copyLabel}></ax-copy-button></div>`;
    return this.folded || lines > shownLines
      ? html`<details><summary>${size}<span class="visually-hidden">: ${this.label}</span></summary>${block}</details>${copy}`
      : html`<div class="line muted">${size}</div>${copy}${block}`;
  }
}
