import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Change } from '../../app/comparison/comparison.ts';
import { targetOfKey } from '../list-keys.ts';
import { controls } from '../theme/controls.styles.ts';
import { changeTableStyles } from './change-table.styles.ts';
import { count, kindTitles } from './describe-comparison.ts';

/** So many rows are in the page at a time: laying out a thousand would hold it up. */
const rowsAtOnce = 50;

/** The changes as a table; one of them is the current one, whose row keys move along. */
@customElement('ax-change-table')
export class ChangeTable extends LitElement {
  static override styles = [controls, changeTableStyles];

  @property({ attribute: false }) changes: readonly Change[] = [];
  /** Place of the current change; -1 before one was chosen. */
  @property({ attribute: false }) current = -1;
  /** Place of the first row in the page. */
  @state() private start = 0;

  override render() {
    const end = Math.min(this.start + rowsAtOnce, this.changes.length);
    const reached = this.current >= this.start && this.current < end ? this.current : this.start;
    return html`
      <table aria-label="Changes" @keydown=${this.#press}>
        <thead><tr><th scope="col">What</th><th scope="col">Where</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
        <tbody>${this.changes.slice(this.start, end).map((change, row) => this.#renderRow(change, this.start + row, reached))}</tbody>
      </table>
      ${this.changes.length > rowsAtOnce ? this.#renderPages(end) : nothing}`;
  }

  #renderPages(end: number) {
    const { start } = this;
    return html`
      <div class="pages" role="group" aria-label="Part of the list">
        <button ?disabled=${start === 0} @click=${() => this.#turn(-1)}>Previous ${rowsAtOnce}</button>
        <span role="status">${count(start + 1)} to ${count(end)} of ${count(this.changes.length)}</span>
        <button ?disabled=${end >= this.changes.length} @click=${() => this.#turn(1)}>Next ${rowsAtOnce}</button>
      </div>`;
  }

  #turn(by: 1 | -1): void {
    this.start += by * rowsAtOnce;
  }

  #renderRow({ kind, path, item, before, after, isSameNumber }: Change, place: number, reached: number) {
    const isMove = kind === 'moved';
    return html`
      <tr aria-current=${place === this.current ? 'true' : nothing}>
        <td><span class="kind ${kind}">${kindTitles[kind]}</span></td>
        <th scope="row"><button class="quiet" tabindex=${place === reached ? 0 : -1} data-place=${place} @click=${() => this.#choose(place)}>${path}</button>${item ? html`<span class="muted">${item}</span>` : nothing}</th>
        <td>${isMove ? `place ${before}` : before}</td>
        <td>${isMove ? `place ${after}` : after}${isSameNumber ? html` <span class="note">the same number, written differently</span>` : nothing}</td>
      </tr>`;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('changes') || changes.has('current'))
      this.start = Math.max(0, this.current - (this.current % rowsAtOnce));
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('current')) this.#buttonOf(this.current)?.scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = Number((event.target as HTMLElement).dataset.place);
    const target = targetOfKey(event.key, at, this.changes.length, 10);
    if (target === null || Number.isNaN(at)) return;
    event.preventDefault();
    void this.#moveTo(target);
  }

  async #moveTo(place: number): Promise<void> {
    this.#choose(place);
    await this.updateComplete;
    this.#buttonOf(place)?.focus();
  }

  #choose(place: number): void {
    this.current = place;
    this.dispatchEvent(new CustomEvent('change-choose', { detail: place }));
  }

  #buttonOf(place: number): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-place="${place}"]`);
  }
}
