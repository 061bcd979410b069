import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';

/** What a search or a filter has come to. */
export interface SearchState {
  /** How many matches there are; null while nothing is searched or it is still going on. */
  readonly count: number | null;
  /** Whether there are more than were counted. */
  readonly isCut: boolean;
  /** Number of the match shown, from 0 on; -1: none. */
  readonly match: number;
}

/** The fields that search an answer and filter it, with the way from match to match. */
@customElement('ax-answer-search')
export class AnswerSearch extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        font-size: 13px;
      }
      .group {
        display: flex;
        flex: 1 1 220px;
        align-items: center;
        gap: 4px;
        min-width: 0;
      }
      .filter {
        flex-grow: 2;
      }
      input[type] {
        flex: 1;
        min-height: 28px;
        padding: 2px 8px;
        font-size: 13px;
      }
      .filter input {
        font-family: var(--ax-mono);
        font-size: 12.5px;
      }
      button {
        min-height: 28px;
        padding: 2px 8px;
        font-size: 13px;
      }
      .count {
        min-width: 4ch;
        color: var(--ax-muted);
        font-size: 12.5px;
        text-align: end;
        white-space: nowrap;
      }
      .problem,
      .told {
        flex: 1 1 100%;
        margin: 0;
      }
    `,
  ];

  @property() words = '';
  @property({ attribute: false }) state: SearchState = { count: null, isCut: false, match: -1 };
  /** Whether the answer is JSON, and so can be filtered. */
  @property({ type: Boolean }) filterable = false;
  /** The expression in force; empty for none. */
  @property() expression = '';
  @property() problem = '';
  /** What the filter has kept, in words. */
  @property() told = '';
  @property({ type: Boolean }) filtering = false;
  @query('[type="search"]') private field!: HTMLInputElement;
  @query('.filter input') private filterField?: HTMLInputElement;

  /** Puts the cursor into the search. */
  focusSearch(): void {
    this.field.focus();
    this.field.select();
  }

  override render() {
    return html`
      <div class="group" role="search" aria-label="Answer">
        <input type="search" aria-label="Search the answer" placeholder="Search the answer" autocomplete="off" spellcheck="false" .value=${this.words} @input=${this.#search} @keydown=${this.#press} />
        <span class="count" role="status">${this.#describe()}</span>
        <button aria-label="Previous match" title="Previous match (Shift+Enter)" ?disabled=${!this.state.count} @click=${() => emit(this, 'ax-answer-step', -1)}><span aria-hidden="true">↑</span></button>
        <button aria-label="Next match" title="Next match (Enter or F3)" ?disabled=${!this.state.count} @click=${() => emit(this, 'ax-answer-step', 1)}><span aria-hidden="true">↓</span></button>
      </div>
      ${this.filterable ? this.#renderFilter() : nothing}
    `;
  }

  #renderFilter() {
    return html`
      <form class="group filter" @submit=${this.#filter}>
        <input type="text" aria-label="Filter by JSONPath" placeholder="Filter: $..name" autocomplete="off" spellcheck="false" autocapitalize="off" aria-invalid=${this.problem ? 'true' : 'false'} aria-describedby=${this.problem ? 'problem' : nothing} .value=${this.expression} />
        ${this.filtering ? html`<button type="button" @click=${() => emit(this, 'ax-answer-stop')}>Stop</button>` : html`<button>Filter</button>`}
        ${this.expression && !this.filtering ? html`<button type="button" @click=${this.#clear}>Show all</button>` : nothing}
      </form>
      ${this.problem ? html`<p class="problem" id="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.told && !this.problem ? html`<p class="told muted" role="status">${this.told}</p>` : nothing}
    `;
  }

  #describe(): string {
    const { count, isCut, match } = this.state;
    if (!this.words) return '';
    if (count === null) return 'Searching …';
    if (count === 0) return 'Not found';
    return `${(match + 1).toLocaleString('en')} of ${count.toLocaleString('en')}${isCut ? '+' : ''}`;
  }

  #search(event: InputEvent): void {
    emit(this, 'ax-answer-search', (event.target as HTMLInputElement).value);
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    emit(this, 'ax-answer-step', event.shiftKey ? -1 : 1);
  }

  #filter(event: SubmitEvent): void {
    event.preventDefault();
    emit(this, 'ax-answer-filter', this.filterField?.value.trim() ?? '');
  }

  #clear(): void {
    if (this.filterField) this.filterField.value = '';
    emit(this, 'ax-answer-filter', '');
    this.filterField?.focus();
  }
}
