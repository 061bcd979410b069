import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../theme/controls.styles.ts';

/** Copies a text and says so. */
@customElement('ax-copy-button')
export class CopyButton extends LitElement {
  static override styles = [
    controls,
    css`
      button {
        min-height: 28px;
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  /** Gives the text when it is wanted, in place of `text`: for texts that the page doesn’t hold. */
  @property({ attribute: false }) read: (() => Promise<Blob>) | null = null;
  @property() label = 'Copy';
  @state() private said = '';

  override render() {
    return html`
      <button @click=${this.#copy}>${this.said || this.label}</button>
      <span class="visually-hidden" role="status">${this.said}</span>
    `;
  }

  async #copy(): Promise<void> {
    try {
      if (this.read) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': this.read() })]);
      else await navigator.clipboard.writeText(this.text);
      this.said = 'Copied';
    } catch {
      this.said = 'The browser refused; select and copy by hand';
    }
    setTimeout(() => {
      this.said = '';
    }, 2000);
  }
}
