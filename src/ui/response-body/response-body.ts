import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exchange } from '../../core/http/exchange.ts';
import type { HttpResponse } from '../../core/http/response.ts';
import '../code-editor/code-editor.ts';
import '../copy-button/copy-button.ts';
import { controls } from '../theme/controls.styles.ts';

/** Beyond this many characters a text is shown in part: the page stays quick, and the download has it all. */
const shownCharacters = 1_000_000;

/** The body of an answer: formatted or as received, always to be had as the original bytes. */
@customElement('ax-response-body')
export class ResponseBody extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        height: 100%;
        min-height: 240px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        font-size: 13px;
      }
      .line button,
      .line a {
        min-height: 28px;
        font-size: 13px;
      }
      ax-code-editor {
        flex: 1;
      }
      @media (max-width: 860px) {
        :host {
          height: 78vh;
        }
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) exchange!: Exchange;
  @property({ attribute: false }) response!: HttpResponse;
  @state() private raw = false;
  @state() private pretty: string | null = null;

  #text = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('response')) return;
    this.#text = new TextDecoder().decode(this.response.body);
    this.pretty = null;
    void this.#format(this.#text);
  }

  override render() {
    const text = this.raw ? this.#text : (this.pretty ?? this.#text);
    const cut = text.length > shownCharacters;
    if (!text) return html`<p class="muted">The answer has no body.</p>`;
    return html`
      <div class="line">
        <button aria-pressed=${this.raw ? 'false' : 'true'} ?disabled=${this.pretty === null} @click=${() => this.#show(false)}>Pretty</button>
        <button aria-pressed=${this.raw || this.pretty === null ? 'true' : 'false'} @click=${() => this.#show(true)}>Raw</button>
        <ax-copy-button .text=${text} label="Copy"></ax-copy-button>
        <button @click=${this.#download}>Download</button>
        ${this.response.bodyIs === 'value' ? html`<span class="muted">Written anew from the value the script passed; the original bytes are not visible.</span>` : nothing}
        ${cut ? html`<span class="muted">The first million characters are shown; the download has them all.</span>` : nothing}
      </div>
      <ax-code-editor
        readonly
        label="Response body"
        .language=${this.pretty === null ? 'plaintext' : 'json'}
        .text=${cut ? text.slice(0, shownCharacters) : text}
      ></ax-code-editor>
    `;
  }

  #show(raw: boolean): void {
    this.raw = raw;
  }

  /** Formats without parsing into numbers, so that large integers stay what they are. */
  async #format(text: string): Promise<void> {
    if (text.length > shownCharacters || !/^\s*[[{"\d-]|^\s*(true|false|null)\s*$/.test(text)) return;
    try {
      JSON.parse(text);
      const { formatJson } = await import('./format-json.ts');
      if (text === this.#text) this.pretty = formatJson(text);
    } catch {
      // Not JSON, or the formatter could not be loaded: the text as received is shown.
    }
  }

  #download(): void {
    const type = this.response.headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const url = URL.createObjectURL(new Blob([this.response.body], { type: type ?? 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${this.exchange.endpointId}.${this.pretty === null ? 'txt' : 'json'}`;
    link.click();
    URL.revokeObjectURL(url);
  }
}
