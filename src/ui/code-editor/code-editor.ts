import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Schema } from '../../core/catalogue/schema.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { isDark, onThemeChange } from '../theme/theme.ts';
import { adoptDocumentStyles } from './adopt-document-styles.ts';
import { codeEditorStyles } from './code-editor.styles.ts';
import type { Editor } from './monaco.ts';

/** Text to read or edit: at once as plain text, then as Monaco when that has arrived. Only this element knows Monaco. */
@customElement('ax-code-editor')
export class CodeEditor extends LitElement {
  static override styles = [controls, codeEditorStyles];

  @property({ attribute: false }) text = '';
  @property() language: 'json' | 'html' | 'plaintext' = 'json';
  @property() label = '';
  @property({ type: Boolean }) readonly = false;
  @property() problem = '';
  /** What JSON text is completed and checked by. */
  @property({ attribute: false }) schema: Schema | null = null;
  /** What is searched for in the text, and the match to point at. */
  @property({ attribute: false }) highlight: { readonly pattern: string; readonly match: number } | null =
    null;
  @state() private upgraded = false;
  @query('.monaco-host') private host!: HTMLElement;
  @query('textarea') private area?: HTMLTextAreaElement;

  #editor: Editor | null = null;
  #stopTheme: (() => void) | null = null;

  /** Puts the cursor into the text. */
  override focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.area?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Idle time, so that neither the first paint nor an answer ever waits for the editor.
    const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    // Chromium can leave a page that draws nothing without idle time for good; the limit gets the editor there too.
    whenIdle(() => void this.#upgrade(), { timeout: 1_000 });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#editor?.dispose();
    this.#editor = null;
    this.#stopTheme?.();
    this.upgraded = false;
  }

  override render() {
    return html`
      <div class="monaco-host" ?hidden=${!this.upgraded}></div>
      ${this.upgraded ? this.#renderSpoken() : this.#renderPlain()}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
    `;
  }

  /** Monaco keeps its text from the accessibility tree until it has the focus; an answer is there to be read. */
  #renderSpoken() {
    if (!this.readonly) return nothing;
    return html`<pre class="visually-hidden" role="region" aria-label="${this.label} as text">${this.text}</pre>`;
  }

  #renderPlain() {
    return this.readonly
      ? html`<pre tabindex="0" role="region" aria-label=${this.label}>${this.text}</pre>`
      : html`<textarea
          aria-label=${this.label}
          spellcheck="false"
          .value=${live(this.text)}
          @input=${(event: InputEvent) => this.#changed((event.target as HTMLTextAreaElement).value)}
          @blur=${this.#upgrade}
        ></textarea>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!this.#editor) return;
    if (changes.has('text')) this.#editor.setText(this.text);
    if (changes.has('schema')) this.#editor.setSchema(this.schema);
    if (changes.has('language')) this.#editor.setLanguage(this.language);
    if (changes.has('highlight') || (changes.has('text') && this.highlight)) this.#markMatches();
  }

  #markMatches(): void {
    const { pattern, match } = this.highlight ?? { pattern: '', match: -1 };
    this.#editor?.markMatches(pattern, match);
  }

  #changed(text: string): void {
    if (text === this.text) return;
    this.text = text;
    if (!this.readonly) emit(this, 'ax-code-change', text);
  }

  /** Swaps the plain text for Monaco, unless somebody is typing in it: then when they leave it. */
  async #upgrade(): Promise<void> {
    try {
      const { createEditor, setDark } = await import('./monaco.ts');
      if (!this.isConnected || this.upgraded || this.area?.matches(':focus')) return;
      adoptDocumentStyles(this.renderRoot as ShadowRoot);
      setDark(isDark());
      this.#stopTheme = onThemeChange(() => setDark(isDark()));
      this.upgraded = true;
      await this.updateComplete;
      if (!this.isConnected) return;
      const { text, language, label, schema, readonly: readOnly } = this;
      this.#editor = createEditor(this.host, {
        text,
        language,
        label,
        readOnly,
        schema,
        onChange: (changed) => this.#changed(changed),
      });
      if (this.highlight) this.#markMatches();
    } catch {
      // Without the editor (offline before its first load) the plain text stays, and everything works in it.
      this.upgraded = false;
    }
  }
}
