import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenAnswer } from '../../app/answers/answer-reader.ts';
import type { AnswerQueries } from '../../app/answers/protocol.ts';
import type { TextRow } from '../../app/answers/text-rows.ts';
import { answerRowStyles } from '../answer-rows/answer-rows.styles.ts';
import { type Highlight, markMatches, noHighlight } from '../answer-rows/mark-matches.ts';
import { RowScroll } from '../answer-rows/row-scroll.ts';
import { controls } from '../theme/controls.styles.ts';
import { joinSelection } from './join-selection.ts';
import { textViewStyles } from './text-view.styles.ts';

const rowHeight = 20;
/** Without wrapping a row still ends at so many bytes: no browser lays out a line of ten million. */
const unwrapped = 4_000;
const measured = 'x'.repeat(100);

/** A text of any length: only the rows in sight are in the page, the worker makes them. */
@customElement('ax-text-view')
export class TextView extends LitElement {
  static override styles = [controls, answerRowStyles, textViewStyles];

  @property({ attribute: false }) answer!: OpenAnswer;
  @property() view: 'pretty' | 'raw' = 'pretty';
  @property({ attribute: false }) highlight: Highlight = noHighlight;
  @property() label = '';
  @state() private wrap = true;
  @state() private lines = 0;
  @state() private hit: AnswerQueries['findMatch']['reply'] = null;
  @query('.scroller') private scroller!: HTMLElement | null;
  @query('.measure') private measure!: HTMLElement;

  readonly #scroll = new RowScroll<TextRow>(this, {
    scroller: () => this.scroller,
    rowHeight: () => rowHeight,
  });
  readonly #resizing = new ResizeObserver(() => void this.#lay());
  /** What the rows were laid for, so that nothing is laid twice. */
  #laid: { readonly answer: OpenAnswer; readonly view: string; readonly width: number } | null = null;

  protected override firstUpdated(): void {
    if (this.scroller) this.#resizing.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
  }

  protected override updated(changes: PropertyValues): void {
    if (['answer', 'view', 'wrap'].some((name) => changes.has(name))) void this.#lay();
    else if (changes.has('highlight')) void this.#showMatch();
  }

  override render() {
    const rows = this.#scroll.rows;
    const digits = Math.max(2, String(this.lines).length);
    return html`
      <div class="bar">
        <span>${this.lines === 1 ? '1 line' : `${this.lines.toLocaleString('en')} lines`}</span>
        <button aria-pressed=${this.wrap ? 'true' : 'false'} title="Without it, a line still goes on below after 4,000 characters" @click=${this.#toggleWrap}>Wrap lines</button>
      </div>
      <div
        class="scroller"
        role="region"
        aria-label=${this.label}
        tabindex="0"
        style="--gutter: ${digits}ch"
        @keydown=${this.#press}
        @copy=${this.#copy}
      >
        <div class="measure" aria-hidden="true">${measured}</div>
        <div style="height: ${this.#scroll.height}px">
          <div class="layer" style="transform: translateY(${this.#scroll.shiftOf(rows[0]?.at ?? 0)}px)">
            ${repeat(
              rows,
              ({ at }) => at,
              ({ at, row }) => this.#renderRow(at, row),
            )}
          </div>
        </div>
      </div>
    `;
  }

  #renderRow(at: number, { line, continues, parts }: TextRow) {
    const isHit = this.hit?.row === at;
    return html`<div class=${isHit ? 'row hit' : 'row'} ?data-continues=${continues} data-line=${continues ? '' : line + 1}>${markMatches(parts, this.highlight.pattern, isHit ? this.hit?.within : -1)}</div>`;
  }

  #toggleWrap(): void {
    this.wrap = !this.wrap;
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#scroll.press(event.key)) event.preventDefault();
  }

  /** A line that was cut into rows is copied as the one line that it is. */
  #copy(event: ClipboardEvent): void {
    const text = joinSelection(this.renderRoot as ShadowRoot);
    if (text === null) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  }

  async #lay(): Promise<void> {
    const { answer, view, scroller } = this;
    if (!scroller || scroller.clientWidth === 0) return;
    const width = this.wrap ? this.#columns(scroller) : unwrapped;
    const laid = this.#laid;
    if (laid?.answer === answer && laid.view === view && laid.width === width) return;
    const isSame = laid?.answer === answer && laid.view === view;
    this.#laid = { answer, view, width };
    const { rows, lines, top } = await answer.ask('layText', {
      view,
      width,
      top: isSame ? this.#scroll.firstRow : 0,
    });
    if (this.#laid?.answer !== answer || this.#laid.view !== view || this.#laid.width !== width) return;
    this.lines = lines;
    const take = (start: number, end: number) => answer.ask('takeText', { start, end });
    this.#scroll.show({ count: rows, take }, isSame ? top : 0);
    await this.#showMatch();
  }

  /** How many characters fit beside the line numbers, of which there is room for seven digits. */
  #columns(scroller: HTMLElement): number {
    const character = this.measure.getBoundingClientRect().width / measured.length;
    return Math.max(20, Math.floor((scroller.clientWidth - 34) / character) - 7);
  }

  async #showMatch(): Promise<void> {
    const { answer, view, highlight } = this;
    const { match } = highlight;
    const hit = match < 0 ? null : await answer.ask('findMatch', { match, view });
    if (highlight !== this.highlight) return;
    this.hit = hit;
    if (hit) this.#scroll.reveal(hit.row, true);
  }
}
