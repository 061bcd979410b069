import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenAnswer } from '../../app/answers/answer-reader.ts';
import type { AnswerQueries } from '../../app/answers/protocol.ts';
import type { TreeRow } from '../../app/answers/tree-rows.ts';
import { answerRowStyles } from '../answer-rows/answer-rows.styles.ts';
import { type Highlight, markMatches, noHighlight } from '../answer-rows/mark-matches.ts';
import { RowScroll } from '../answer-rows/row-scroll.ts';
import '../copy-button/copy-button.ts';
import { controls } from '../theme/controls.styles.ts';
import { treeMove } from './tree-move.ts';
import { valueTreeStyles } from './value-tree.styles.ts';

const finger = matchMedia('(pointer: coarse)');
const levels = [1, 2, 3, Number.POSITIVE_INFINITY];

/** The values of a JSON answer as a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/) of any size. */
@customElement('ax-value-tree')
export class ValueTree extends LitElement {
  static override styles = [controls, answerRowStyles, valueTreeStyles];

  @property({ attribute: false }) answer!: OpenAnswer;
  @property({ attribute: false }) highlight: Highlight = noHighlight;
  /** Place of the row the keyboard is on. */
  @state() private active = 0;
  @state() private node: AnswerQueries['readNode']['reply'] | null = null;
  @state() private whole = false;
  @state() private hit: AnswerQueries['findMatch']['reply'] = null;
  @query('.scroller') private scroller!: HTMLElement | null;

  readonly #scroll = new RowScroll<TreeRow>(this, {
    scroller: () => this.scroller,
    rowHeight: () => (finger.matches ? 36 : 24),
  });
  /** Number of the value the keyboard is on. */
  #activeNode = 0;

  protected override updated(changes: PropertyValues): void {
    if (changes.has('answer')) void this.#lay();
    else if (changes.has('highlight')) void this.#showMatch();
  }

  override render() {
    const rows = this.#scroll.rows;
    return html`
      <div class="bar">
        <span id="levels">Expand to level</span>
        ${levels.map((level) => html`<button aria-describedby="levels" @click=${() => void this.#expand(level)}>${Number.isFinite(level) ? level : 'All'}</button>`)}
      </div>
      <div
        class="scroller"
        role="tree"
        aria-label="Answer as a tree"
        tabindex="0"
        aria-activedescendant="row-${this.active}"
        @keydown=${this.#press}
        @click=${this.#click}
      >
        <div role="none" style="height: ${this.#scroll.height}px">
          <div role="none" class="layer" style="transform: translateY(${this.#scroll.shiftOf(rows[0]?.at ?? 0)}px)">
            ${repeat(
              rows,
              ({ at }) => at,
              ({ at, row }) => this.#renderRow(at, row),
            )}
          </div>
        </div>
      </div>
      ${this.node ? this.#renderDetails(this.node) : nothing}
    `;
  }

  #renderRow(at: number, row: TreeRow) {
    const { level, position, size, expanded } = row;
    const isHit = this.hit?.row === at;
    return html`
      <div
        role="treeitem"
        id="row-${at}"
        data-at=${at}
        class=${at === this.active ? 'active' : ''}
        aria-level=${level}
        aria-posinset=${position}
        aria-setsize=${size}
        aria-selected=${at === this.active ? 'true' : 'false'}
        aria-expanded=${expanded === null ? nothing : expanded ? 'true' : 'false'}
        style="--level: ${level - 1}"
      ><span class=${expanded === null ? '' : 'chevron'}></span><span>${this.#renderContent(row, isHit ? (this.hit?.within ?? -1) : -1)}</span></div>`;
  }

  #renderContent({ name, level, position, kind, text, cut }: TreeRow, within: number) {
    const { pattern } = this.highlight;
    const begin =
      name !== null
        ? [
            { kind: 'name', text: name },
            { kind: 'plain', text: ': ' },
          ]
        : level > 1
          ? [{ kind: 'place', text: `${position - 1}: ` }]
          : [];
    if (kind === 'object' || kind === 'array') {
      const noun = kind === 'object' ? 'member' : 'item';
      const brackets = kind === 'object' ? '{}' : '[]';
      return html`${markMatches(begin, pattern, within)}<span class="count">${brackets} ${Number(text).toLocaleString('en')} ${noun}${text === '1' ? '' : 's'}</span>`;
    }
    return html`${markMatches([...begin, { kind, text }], pattern, within)}${cut ? html`<span class="more"> … cut here</span>` : nothing}`;
  }

  #renderDetails({ path, text, isCut }: AnswerQueries['readNode']['reply']) {
    const isLong = text.length > 100;
    return html`
      <div class="details" role="group" aria-label="Chosen value">
        <div class="bar">
          <code title=${path}>${path}</code>
          <ax-copy-button .text=${path} label="Copy path"></ax-copy-button>
          <ax-copy-button .read=${() => this.answer.ask('copyNode', { node: this.#activeNode })} label="Copy value"></ax-copy-button>
          ${isLong ? html`<button aria-expanded=${this.whole ? 'true' : 'false'} @click=${this.#toggleWhole}>Whole value</button>` : nothing}
        </div>
        ${this.whole && isLong ? html`<pre tabindex="0" role="region" aria-label="Whole value">${text}</pre>` : nothing}
        ${this.whole && isCut ? html`<p class="bar">The first 100,000 bytes are shown; “Copy value” takes all of it.</p>` : nothing}
      </div>`;
  }

  #toggleWhole(): void {
    this.whole = !this.whole;
  }

  async #lay(): Promise<void> {
    this.#show(await this.answer.ask('layTree', null), 0);
    await this.#activate(0);
    await this.#showMatch();
  }

  /** Shows the rows as they are unfolded now; `top` as in `RowScroll.show`. */
  #show(count: number, top?: number): void {
    const { answer } = this;
    this.#scroll.show({ count, take: (start, end) => answer.ask('takeTree', { start, end }) }, top);
  }

  async #expand(level: number): Promise<void> {
    this.#show(await this.answer.ask('expandTree', { level }), 0);
    await this.#activate(0);
  }

  async #toggle(node: number, open: boolean, siblings = false): Promise<void> {
    const { rows, row } = await this.answer.ask('toggleNode', { node, open, siblings });
    this.#show(rows);
    // What is unfolded above moves the row.
    if (siblings) await this.#activate(row);
  }

  async #activate(at: number): Promise<void> {
    this.active = at;
    this.#scroll.reveal(at);
    const { answer } = this;
    const row = this.#scroll.rowAt(at) ?? (await answer.ask('takeTree', { start: at, end: at + 1 }))[0];
    if (!row || at !== this.active) return;
    this.#activeNode = row.node;
    const node = await answer.ask('readNode', { node: row.node });
    if (at === this.active && answer === this.answer) this.node = node;
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = this.#scroll.rowAt(this.active);
    const move = treeMove(
      event.key,
      this.active,
      this.#scroll.count,
      this.#scroll.pageSize,
      row?.expanded ?? null,
    );
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    switch (move.kind) {
      case 'focus':
        void this.#activate(move.at);
        break;
      case 'toggle':
        if (row) void this.#toggle(row.node, move.open, move.siblings);
        break;
      case 'parent':
        if (row) void this.#activateParent(row.node);
        break;
    }
  }

  async #activateParent(node: number): Promise<void> {
    const parent = await this.answer.ask('findParent', { node });
    if (parent !== null) await this.#activate(parent);
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const at = target.closest<HTMLElement>('[data-at]')?.dataset.at;
    const row = at === undefined ? undefined : this.#scroll.rowAt(Number(at));
    if (!row) return;
    void this.#activate(Number(at));
    if (row.expanded !== null && target.closest('.chevron, .count'))
      void this.#toggle(row.node, !row.expanded);
  }

  async #showMatch(): Promise<void> {
    const { answer, highlight } = this;
    const { match } = highlight;
    const hit = match < 0 ? null : await answer.ask('findMatch', { match, view: 'tree' });
    if (highlight !== this.highlight || answer !== this.answer) return;
    this.hit = hit;
    if (!hit) return;
    // What hid the value is unfolded now.
    this.#show(await answer.ask('layTree', null));
    this.#scroll.reveal(hit.row, true);
    await this.#activate(hit.row);
  }
}
