import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenAnswer } from '../../app/answers/answer-reader.ts';
import type { TableColumn } from '../../app/answers/list-table.ts';
import type { AnswerQueries, TableRow } from '../../app/answers/protocol.ts';
import type { TableOrder } from '../../app/answers/sort-rows.ts';
import { answerRowStyles } from '../answer-rows/answer-rows.styles.ts';
import { type Highlight, markMatches, noHighlight } from '../answer-rows/mark-matches.ts';
import { RowScroll } from '../answer-rows/row-scroll.ts';
import { saveFile } from '../save-file.ts';
import { controls } from '../theme/controls.styles.ts';
import { listTableStyles } from './list-table.styles.ts';

const rowHeight = 28;
/** Of a list with more columns these are shown at first, so that scrolling stays quick. */
const shownAtFirst = 40;
/** Width of a column, in characters. */
const [narrowest, widest] = [5, 36];

/** A list of objects as a table: sorted, without the columns nobody wants, saved as CSV. */
@customElement('ax-list-table')
export class ListTable extends LitElement {
  static override styles = [controls, answerRowStyles, listTableStyles];

  @property({ attribute: false }) answer!: OpenAnswer;
  @property({ attribute: false }) highlight: Highlight = noHighlight;
  /** Name of the file a table is saved to, without its ending. */
  @property() fileName = 'answer';
  /** Which of the lists of the answer is shown. */
  @state() private choice = 0;
  @state() private columns: readonly TableColumn[] = [];
  @state() private folded: ReadonlySet<number> = new Set();
  @state() private widths: readonly number[] = [];
  @state() private isCut = false;
  @state() private order: TableOrder | null = null;
  @state() private hit: AnswerQueries['findMatch']['reply'] = null;
  @query('.scroller') private scroller!: HTMLElement | null;

  readonly #scroll = new RowScroll<TableRow>(this, {
    scroller: () => this.scroller,
    rowHeight: () => rowHeight,
    headHeight: rowHeight,
  });

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has('answer')) return;
    this.choice = 0;
    this.order = null;
    this.columns = [];
  }

  protected override updated(changes: PropertyValues): void {
    if (['answer', 'choice', 'order'].some((name) => changes.has(name))) void this.#lay();
    else if (changes.has('highlight')) void this.#showMatch();
  }

  override render() {
    const rows = this.#scroll.rows;
    const shown = this.#shown;
    const columns = shown.map((place) => `${this.widths[place] ?? narrowest}ch`).join(' ');
    return html`
      ${this.#renderBar(shown.length)}
      <div
        class="scroller"
        role="table"
        aria-label="Answer as a table"
        aria-rowcount=${this.#scroll.count + 1}
        aria-colcount=${this.columns.length}
        tabindex="0"
        style="--columns: ${columns}"
        @keydown=${this.#press}
      >
        <div class="row head" role="row" aria-rowindex="1">
          <span class="place" role="columnheader"><span class="visually-hidden">Place in the list</span></span>
          ${shown.map((place) => this.#renderHeading(place))}
        </div>
        <div role="rowgroup" style="height: ${this.#scroll.height}px; position: relative">
          <div class="layer" role="none" style="transform: translateY(${this.#scroll.shiftOf(rows[0]?.at ?? 0)}px)">
            ${repeat(
              rows,
              ({ at }) => at,
              ({ at, row }) => this.#renderRow(at, row, shown),
            )}
          </div>
        </div>
      </div>
    `;
  }

  get #shown(): number[] {
    return [...this.columns.keys()].filter((place) => !this.folded.has(place));
  }

  #renderBar(shown: number) {
    const { tables } = this.answer.facts;
    return html`
      <div class="bar">
        ${
          tables.length > 1
            ? html`<select aria-label="List" @change=${this.#chooseList}>${tables.map(({ path }, place) => html`<option value=${place} ?selected=${place === this.choice}>$${path}</option>`)}</select>`
            : nothing
        }
        <span>${this.#scroll.count === 1 ? '1 row' : `${this.#scroll.count.toLocaleString('en')} rows`}${tables.length === 1 && tables[0]?.path ? html` of <code>$${tables[0].path}</code>` : nothing}</span>
        <details @keydown=${this.#closeMenu}>
          <summary>${shown} of ${this.columns.length}${this.isCut ? ' and more' : ''} columns</summary>
          <div class="columns" role="group" aria-label="Columns shown">
            ${this.columns.map((column, place) => html`<label><input type="checkbox" .checked=${!this.folded.has(place)} @change=${() => this.#toggleColumn(place)} /> ${nameOf(column)}</label>`)}
          </div>
        </details>
        ${this.order ? html`<button @click=${() => this.#sort(null)}>Order of the list</button>` : nothing}
        <button title="These columns in this order. A text that begins with =, +, - or @ gets an apostrophe before it, so that no spreadsheet takes it for a formula." @click=${this.#save}>Save as CSV</button>
      </div>`;
  }

  #renderHeading(place: number) {
    const column = this.columns[place];
    if (!column) return nothing;
    const isSorted = this.order?.column === place;
    const isDown = isSorted && this.order?.descending;
    return html`<span role="columnheader" aria-sort=${isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}><button title="Sort by ${nameOf(column)}" @click=${() => this.#sortBy(place)}><span>${nameOf(column)}</span><span aria-hidden="true">${isSorted ? (isDown ? '↓' : '↑') : ''}</span></button></span>`;
  }

  #renderRow(at: number, { position, cells }: TableRow, shown: readonly number[]) {
    const isHit = this.hit?.row === at;
    return html`
      <div class=${isHit ? 'row hit' : 'row'} role="row" aria-rowindex=${at + 2}>
        <span class="place" role="cell">${position}</span>
        ${shown.map((place) => {
          const cell = cells[place];
          if (!cell) return html`<span role="cell"></span>`;
          const { kind, text, cut } = cell;
          return html`<span role="cell" class=${kind} title=${text.length > 12 ? text : nothing}>${markMatches([{ kind: 'plain', text }], this.highlight.pattern)}${cut ? ' …' : ''}</span>`;
        })}
      </div>`;
  }

  #chooseList(event: Event): void {
    this.choice = Number((event.target as HTMLSelectElement).value);
    this.order = null;
    this.columns = [];
  }

  #toggleColumn(place: number): void {
    const hidden = new Set(this.folded);
    if (!hidden.delete(place)) hidden.add(place);
    this.folded = hidden;
  }

  #closeMenu(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const menu = event.currentTarget as HTMLDetailsElement;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  /** Ascending, then descending, then the order of the list again. */
  #sortBy(column: number): void {
    if (this.order?.column !== column) this.#sort({ column, descending: false });
    else this.#sort(this.order.descending ? null : { column, descending: true });
  }

  #sort(order: TableOrder | null): void {
    this.order = order;
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    if (this.#scroll.press(event.key)) event.preventDefault();
  }

  async #save(): Promise<void> {
    saveFile(`${this.fileName}.csv`, await this.answer.ask('writeCsv', { columns: this.#shown }));
  }

  async #lay(): Promise<void> {
    const { answer, order, choice } = this;
    const node = answer.facts.tables[choice]?.node;
    if (node === undefined) return;
    const isNew = this.columns.length === 0;
    const { rows, columns, isCut } = await answer.ask('layTable', { node, order });
    if (answer !== this.answer || order !== this.order || choice !== this.choice) return;
    const take = (start: number, end: number) => answer.ask('takeTable', { start, end });
    if (isNew) {
      const first = await take(0, 50);
      if (answer !== this.answer || choice !== this.choice) return;
      this.isCut = isCut;
      this.folded = new Set([...columns.keys()].slice(shownAtFirst));
      this.widths = columns.map((column, place) =>
        widthOf(
          column,
          first.map(({ cells }) => cells[place]?.text.length ?? 0),
        ),
      );
      this.columns = columns;
    }
    this.#scroll.show({ count: rows, take }, 0);
    await this.#showMatch();
  }

  async #showMatch(): Promise<void> {
    const { answer, highlight } = this;
    const { match } = highlight;
    const hit = match < 0 ? null : await answer.ask('findMatch', { match, view: 'table' });
    if (highlight !== this.highlight || answer !== this.answer) return;
    this.hit = hit;
    if (hit) this.#scroll.reveal(hit.row, true);
  }
}

const nameOf = ({ name, occurrence }: TableColumn) => (occurrence > 1 ? `${name} (${occurrence})` : name);

/** Wide enough for its name and most of its first values, and no wider than a phrase. */
function widthOf(column: TableColumn, lengths: readonly number[]): number {
  return Math.max(narrowest, Math.min(widest, Math.max(nameOf(column).length + 2, ...lengths) + 3));
}
