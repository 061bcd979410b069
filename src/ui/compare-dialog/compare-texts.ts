import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChangeLines, ComparedTexts, Comparison } from '../../app/comparison/comparison.ts';
import '../code-editor/diff-editor.ts';
import type { DiffEditor } from '../code-editor/diff-editor.ts';
import { controls } from '../theme/controls.styles.ts';
import { stepsStyles } from './steps.styles.ts';

/** Longer texts are drawn when that is asked for: with many differences Monaco holds up the page. */
const mostDrawnUnasked = 300_000;

const labels = { before: 'Text before', after: 'Text after' };

/** Both answers as text beside each other. */
@customElement('ax-compare-texts')
export class CompareTexts extends LitElement {
  static override styles = [
    controls,
    stepsStyles,
    css`
      ax-diff-editor {
        height: min(56vh, 560px);
        min-height: 240px;
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) comparison!: Comparison;
  /** Both texts; null where they are too large, undefined while they are laid out. */
  @property({ attribute: false }) texts: ComparedTexts | null | undefined;
  /** Whether members stand in the order of their names. */
  @property({ type: Boolean }) sorted = false;
  @state() private wanted = false;
  @query('ax-diff-editor') private diff?: DiffEditor;

  override render() {
    const { json } = this.comparison;
    const isDrawn = this.#isDrawn;
    return html`
      <div class="line">
        <h3>Both texts</h3>
        ${isDrawn && this.#isJson ? html`<label><input type="checkbox" .checked=${this.sorted} @change=${this.#sort} /> Members in the order of their names</label>` : nothing}
        ${isDrawn && !json?.changes.length ? this.#renderSteps() : nothing}
      </div>
      ${isDrawn && this.texts ? html`<ax-diff-editor .texts=${{ ...this.texts, language: this.#isJson ? 'json' : 'plaintext' }} .labels=${labels}></ax-diff-editor>` : this.#renderReason()}`;
  }

  /** Brings lines into sight. */
  reveal(lines: ChangeLines): void {
    this.diff?.reveal(lines);
  }

  /** Goes to the next difference of the texts or to the one before. */
  step(by: 1 | -1): void {
    this.diff?.step(by);
  }

  get #isJson(): boolean {
    const { before, after } = this.comparison;
    return before.kind === 'json' || after.kind === 'json';
  }

  get #isDrawn(): boolean {
    if (!this.texts) return false;
    const { before, after } = this.texts;
    return this.wanted || Math.max(before.length, after.length) <= mostDrawnUnasked;
  }

  #renderSteps() {
    return html`
      <div class="steps">
        <button title="Shift+F7" @click=${() => this.step(-1)}>Previous difference</button>
        <button title="F7" @click=${() => this.step(1)}>Next difference</button>
      </div>`;
  }

  #renderReason() {
    if (this.texts === undefined) return html`<p class="muted">Laying out …</p>`;
    if (this.texts)
      return html`<p class="muted">These texts are long; to draw them may hold up the page for a moment. <button @click=${this.#want}>Show both texts</button></p>`;
    return html`<p class="muted">At least one of the texts is larger than 2 MB, too large to be shown beside the other. What is told above holds all the same.</p>`;
  }

  #want(): void {
    this.wanted = true;
  }

  #sort(event: Event): void {
    const isSorted = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new CustomEvent('texts-sort', { detail: isSorted }));
  }
}
