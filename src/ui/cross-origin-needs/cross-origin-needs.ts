import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { crossOriginNeeds } from '../../core/http/cross-origin-needs.ts';
import type { Hop } from '../../core/http/exchange.ts';
import '../copy-button/copy-button.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';

/** What the browser asks a server for one call, and what the server would have to answer, to read and to copy. */
@customElement('ax-cross-origin-needs')
export class CrossOriginNeedsView extends LitElement {
  static override styles = [
    controls,
    codeBlock,
    css`
      :host {
        display: block;
      }
      p,
      h4 {
        margin: 6px 0 8px;
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
        margin: 10px 0 4px;
      }
      .head h4 {
        margin: 0;
        font-weight: 600;
      }
      pre {
        background: var(--ax-surface);
      }
    `,
  ];

  /** The leg from this page to the server. */
  @property({ attribute: false }) hop!: Hop;

  override render() {
    const { because, preflight, permission, answer } = crossOriginNeeds(this.hop, location.origin);
    if (preflight === null || permission === null)
      return html`
        <p>No preflight is involved: the browser sends a call like this at once, and the server may have carried it out. Only its answer needs <code>Access-Control-Allow-Origin</code>.</p>
        ${this.#renderBlock('The answer needs', answer)}
        ${exposing}
      `;
    return html`
      <p>Because of ${because}, the browser asks for permission first, by a call of its own (a preflight). It gives no credential along, so the server has to answer that without one.</p>
      ${this.#renderBlock('What the browser asks', preflight)}
      ${this.#renderBlock('What lets the call through', permission)}
      ${this.#renderBlock('What the answer itself needs', answer)}
      ${exposing}
    `;
  }

  #renderBlock(title: string, text: string) {
    return html`
      <div class="head"><h4>${title}</h4><ax-copy-button .text=${text}></ax-copy-button></div>
      <pre tabindex="0" role="group" aria-label=${title}>${text}</pre>
    `;
  }
}

const exposing = html`<p class="muted">${inlineCode('`Access-Control-Expose-Headers` shows a page more than the few headers it always sees.')}</p>`;
