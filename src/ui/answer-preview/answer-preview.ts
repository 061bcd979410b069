import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { charsetOf } from '../../app/answers/read-charset.ts';
import { controls } from '../theme/controls.styles.ts';
import { imageHtml, inertHtml } from './inert-html.ts';
import { mediaTypeOf, previewOf } from './preview-kind.ts';

/** HTML or an image of an answer in a frame of no origin, in which nothing runs and nothing is loaded. */
@customElement('ax-answer-preview')
export class AnswerPreview extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: 6px;
        min-height: 0;
      }
      iframe {
        flex: 1;
        width: 100%;
        min-height: 120px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        background: #fff;
      }
      p {
        margin: 0;
        font-size: 12.5px;
      }
    `,
  ];

  @property({ attribute: false }) body!: Uint8Array<ArrayBuffer>;
  @property() contentType = '';
  @state() private document: string | null = null;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('body') && !changes.has('contentType')) return;
    this.document = null;
    void this.#read(this.body, this.contentType);
  }

  override render() {
    const isHtml = previewOf(this.contentType, this.body.length) === 'html';
    return html`
      ${isHtml ? html`<p class="muted">Scripts, links and everything that would be loaded from elsewhere are left out. “Raw” shows what was received.</p>` : ''}
      ${this.document === null ? html`<p class="muted">Reading …</p>` : html`<iframe sandbox="" referrerpolicy="no-referrer" title="Preview of the answer" .srcdoc=${this.document}></iframe>`}
    `;
  }

  async #read(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<void> {
    const shown =
      previewOf(contentType, body.length) === 'image'
        ? imageHtml(await toDataUrl(body, mediaTypeOf(contentType)))
        : inertHtml(decode(body, charsetOf(contentType)));
    if (body === this.body) this.document = shown;
  }
}

function decode(body: Uint8Array, charset: string | null): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function toDataUrl(body: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([body], { type }));
  });
}
