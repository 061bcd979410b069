import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../theme/controls.styles.ts';
import { isDark, onThemeChange } from '../theme/theme.ts';
import { adoptDocumentStyles } from './adopt-document-styles.ts';
import type { DiffTexts, DiffView } from './monaco-diff.ts';

/** Two texts beside each other in Monaco, with what differs marked. */
@customElement('ax-diff-editor')
export class DiffEditor extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .monaco-host {
        height: 100%;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        overflow: hidden;
      }
      .ax-current {
        outline: 2px solid var(--ax-accent);
        outline-offset: -2px;
      }
    `,
  ];

  @property({ attribute: false }) texts!: DiffTexts;
  /** Names of both sides. */
  @property({ attribute: false }) labels = { before: '', after: '' };
  @state() private failed = false;
  @query('.monaco-host') private host!: HTMLElement;

  #view: DiffView | null = null;
  #stopTheme: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.dispose();
    this.#view = null;
    this.#stopTheme?.();
  }

  override render() {
    return html`
      ${this.failed ? html`<p role="alert" class="problem">The texts can’t be shown beside each other: this part of the page could not be loaded. Check the connection. <button @click=${this.#open}>Try again</button></p>` : nothing}
      <div class="monaco-host" ?hidden=${this.failed}></div>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('texts')) this.#view?.setTexts(this.texts);
  }

  /** Brings lines into sight, each of its side; null for a side that has none. */
  reveal(lines: { readonly before: number | null; readonly after: number | null }): void {
    this.#view?.reveal(lines);
  }

  /** Goes to the next difference or to the one before. */
  step(by: 1 | -1): void {
    this.#view?.step(by);
  }

  async #open(): Promise<void> {
    this.failed = false;
    try {
      const { createDiffView, setDark } = await import('./monaco-diff.ts');
      await this.updateComplete;
      if (!this.isConnected || this.#view) return;
      adoptDocumentStyles(this.renderRoot as ShadowRoot);
      setDark(isDark());
      this.#stopTheme = onThemeChange(() => setDark(isDark()));
      this.#view = createDiffView(this.host, this.texts, this.labels);
    } catch {
      this.failed = true;
    }
  }
}
