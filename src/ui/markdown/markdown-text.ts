import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../theme/controls.styles.ts';
import { frameBlocks } from './frame-blocks.ts';
import { markdownTextStyles } from './markdown-text.styles.ts';

type Renderer = typeof import('./render-markdown.ts');

/** Below this many sections a text needs no list of them. */
const fewestSections = 3;

/** A text written in Markdown, whoever wrote it; what renders it is loaded by the first text. */
@customElement('ax-markdown-text')
export class MarkdownText extends LitElement {
  static override styles = [controls, markdownTextStyles];

  /** Loads what renders Markdown; a test puts another one here. */
  static load: () => Promise<Renderer> = () => import('./render-markdown.ts');

  @property({ attribute: false }) markdown = '';
  /** Whether a list of the sections stands above the text. */
  @property({ type: Boolean }) outline = false;
  /** Section to go to once it is shown: its title in small letters, with hyphens; null for none. */
  @property({ attribute: false }) section: string | null = null;
  @state() private renderer: Renderer | 'missing' | null = null;

  #content: DocumentFragment | null = null;
  #sections: readonly HTMLElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.renderer === null || this.renderer === 'missing') void this.#load();
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has('markdown') && !changes.has('renderer')) return;
    if (this.renderer === null || this.renderer === 'missing') return;
    this.#content = this.renderer.renderMarkdown(this.markdown);
    this.#sections = [...this.#content.querySelectorAll<HTMLElement>('h2')];
    for (const heading of this.#sections) heading.tabIndex = -1;
    frameBlocks(this.#content);
  }

  protected override updated(changes: PropertyValues): void {
    if (!this.section || !['section', 'markdown', 'renderer'].some((name) => changes.has(name))) return;
    const headings = [...this.renderRoot.querySelectorAll<HTMLElement>('.text :is(h2, h3)')];
    const heading = headings.find(({ textContent }) => addressOf(textContent ?? '') === this.section);
    if (!heading) return;
    heading.tabIndex = -1;
    show(heading);
  }

  override render() {
    if (this.renderer === 'missing')
      return html`
        <p class="muted">This text is shown as it is written, because a part of the explorer could not be loaded.</p>
        <div class="plain">${this.markdown}</div>`;
    return html`${this.#renderOutline()}<div class="text">${this.#content}</div>`;
  }

  #renderOutline() {
    if (!this.outline || this.#sections.length < fewestSections) return nothing;
    return html`
      <nav aria-labelledby="outline">
        <p id="outline">On this page</p>
        <ul>
          ${this.#sections.map((heading) => html`<li><button class="quiet" @click=${() => show(heading)}>${heading.textContent}</button></li>`)}
        </ul>
      </nav>`;
  }

  async #load(): Promise<void> {
    try {
      this.renderer = await MarkdownText.load();
    } catch {
      this.renderer = 'missing';
    }
  }
}

/** A title as addresses have it. */
function addressOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
}

/** Goes to a heading without an address of its own: the fragment of the address says which page is open. */
function show(heading: HTMLElement): void {
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
