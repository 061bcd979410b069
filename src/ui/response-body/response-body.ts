import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { OpenAnswer } from '../../app/answers/answer-reader.ts';
import type { AnswerView } from '../../app/answers/protocol.ts';
import { charsetOf } from '../../app/answers/read-charset.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import type { HttpResponse } from '../../core/http/response.ts';
import '../answer-preview/answer-preview.ts';
import { mediaTypeOf, previewOf } from '../answer-preview/preview-kind.ts';
import '../answer-search/answer-search.ts';
import type { AnswerSearch } from '../answer-search/answer-search.ts';
import '../code-editor/code-editor.ts';
import '../copy-button/copy-button.ts';
import { emit } from '../emit.ts';
import '../list-table/list-table.ts';
import { saveFile } from '../save-file.ts';
import '../text-view/text-view.ts';
import { controls } from '../theme/controls.styles.ts';
import '../value-tree/value-tree.ts';
import { AnswerModel } from './answer-model.ts';
import { responseBodyStyles } from './response-body.styles.ts';
import { fileEnding, listViews, viewTitles } from './views.ts';

/** Shown of an answer that could not be read in the background, in characters. */
const shownUnread = 1_000_000;

/** The body of an answer: laid out, as a tree, as a table or as received; always to be had as the original bytes. */
@customElement('ax-response-body')
export class ResponseBody extends LitElement {
  static override styles = [controls, responseBodyStyles];

  @property({ attribute: false }) exchange!: Exchange;
  @property({ attribute: false }) response!: HttpResponse;
  /** How answers were looked at last; null: never chosen. */
  @property({ attribute: false }) preferred: AnswerView | null = null;
  /** What was chosen for this very answer. */
  @state() private picked: AnswerView | null = null;
  @query('ax-answer-search') private searchFields?: AnswerSearch;

  readonly #model = new AnswerModel(this);
  #found: { readonly answer: OpenAnswer | null; readonly isRaw: boolean } = { answer: null, isRaw: false };

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('response')) return;
    this.picked = null;
    if (this.response.body.length > 0)
      void this.#model.open(this.response.body, charsetOf(this.#contentType));
  }

  protected override updated(): void {
    const { shown, words } = this.#model;
    const found = { answer: shown, isRaw: this.#view === 'raw' };
    // What is shown is another text now: the places of its matches are others.
    if (words && (found.answer !== this.#found.answer || found.isRaw !== this.#found.isRaw))
      void this.#model.find(words, this.#view);
    this.#found = found;
  }

  override render() {
    if (this.response.body.length === 0) return html`<p class="muted">The answer has no body.</p>`;
    const { broken, shown, reading } = this.#model;
    return html`
      <div
        class=${reading ? 'body stale' : 'body'}
        @keydown=${this.#press}
        @ax-answer-search=${(event: CustomEvent<string>) => this.#model.find(event.detail, this.#view)}
        @ax-answer-step=${(event: CustomEvent<1 | -1>) => this.#model.step(event.detail)}
        @ax-answer-filter=${(event: CustomEvent<string>) => this.#model.keep(event.detail)}
        @ax-answer-stop=${() => this.#model.stop()}
      >
        <div class="line">
          ${this.#renderViews()}
          ${shown ? this.#renderCopies() : nothing}
          <button aria-label="Compare with the previous answer" title="With the previous answer of this endpoint" @click=${() => emit(this, 'ax-compare-show', true)}>Compare</button>
          <button title="The bytes as received" @click=${this.#download}>Download</button>
        </div>
        ${this.#renderNotes()}
        ${broken !== null ? this.#renderUnread(broken) : shown ? this.#renderAnswer() : html`<p class="muted">Reading …</p>`}
      </div>
    `;
  }

  get #contentType(): string {
    return this.response.headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  }

  get #views(): AnswerView[] {
    const preview = previewOf(this.#contentType, this.response.body.length);
    return listViews(this.#model.shown?.facts ?? null, preview);
  }

  get #view(): AnswerView {
    const views = this.#views;
    const wanted =
      this.picked ?? (mediaTypeOf(this.#contentType).startsWith('image/') ? 'preview' : this.preferred);
    return wanted && views.includes(wanted) ? wanted : (views[0] ?? 'raw');
  }

  #renderViews() {
    const view = this.#view;
    return html`
      <div class="views" role="group" aria-label="View">
        ${this.#views.map((name) => html`<button aria-pressed=${name === view ? 'true' : 'false'} @click=${() => this.#choose(name)}>${viewTitles[name]}</button>`)}
      </div>`;
  }

  #renderCopies() {
    const { shown, whole } = this.#model;
    const view = this.#view;
    const kind = view === 'raw' || view === 'preview' ? 'raw' : 'pretty';
    const text = (kind === 'raw' ? whole : shown)?.facts.text?.[kind] ?? null;
    return html`
      <ax-copy-button .text=${text ?? ''} .read=${text === null ? () => this.#readText(kind) : null} label="Copy"></ax-copy-button>
      ${whole?.facts.isJson ? html`<button title=${this.#model.filter.told ? 'The results, laid out in lines; not the bytes as received' : 'Laid out in lines; not the bytes as received'} @click=${this.#saveFormatted}>Formatted copy</button>` : nothing}`;
  }

  #renderNotes() {
    const problem = this.#model.whole?.facts.problem;
    const isClaimed = /[/+]json$/.test(mediaTypeOf(this.#contentType)) || this.response.bodyIs === 'value';
    return html`
      ${this.response.bodyIs === 'value' ? html`<p class="muted">Written anew from the value the script passed; the original bytes are not visible.</p>` : nothing}
      ${problem && isClaimed ? html`<p class="problem">This is no valid JSON. Line ${problem.line}, column ${problem.column}: ${problem.message}.</p>` : nothing}`;
  }

  #renderAnswer() {
    const { words, search, filter, whole } = this.#model;
    const view = this.#view;
    if (view === 'preview')
      return html`<ax-answer-preview .body=${this.response.body} .contentType=${this.#contentType}></ax-answer-preview>`;
    return html`
      <ax-answer-search
        .words=${words}
        .state=${search}
        ?filterable=${whole?.facts.isJson && view !== 'raw'}
        ?filtering=${filter.running}
        .expression=${filter.expression}
        .problem=${filter.problem}
        .told=${filter.told}
      ></ax-answer-search>
      ${this.#renderView(view)}
    `;
  }

  #renderView(view: Exclude<AnswerView, 'preview'>) {
    const { shown, whole, highlight } = this.#model;
    switch (view) {
      case 'tree':
        return html`<ax-value-tree .answer=${shown} .highlight=${highlight}></ax-value-tree>`;
      case 'table':
        return html`<ax-list-table .answer=${shown} .highlight=${highlight} .fileName=${this.exchange.endpointId}></ax-list-table>`;
      default: {
        const answer = view === 'raw' ? whole : shown;
        const text = answer?.facts.text?.[view] ?? null;
        return text === null
          ? html`<ax-text-view label="Response body" .answer=${answer} .view=${view} .highlight=${highlight}></ax-text-view>`
          : html`<ax-code-editor readonly label="Response body" .language=${whole?.facts.isJson ? 'json' : 'plaintext'} .text=${text} .highlight=${highlight}></ax-code-editor>`;
      }
    }
  }

  #renderUnread(reason: string) {
    const text = new TextDecoder().decode(this.response.body.subarray(0, shownUnread));
    return html`
      <p class="problem" role="alert">The answer could not be read in the background (${reason}). It is shown as received${this.response.body.length > shownUnread ? ', in part; the download has it all' : ''}. <button @click=${() => this.#model.stop()}>Try again</button></p>
      <ax-code-editor readonly label="Response body" language="plaintext" .text=${text}></ax-code-editor>`;
  }

  #choose(view: AnswerView): void {
    this.picked = view;
    emit(this, 'ax-answer-view-choose', view);
  }

  /** The browser’s own search finds only what is in the page. */
  #press(event: KeyboardEvent): void {
    if (event.key === 'F3') {
      event.preventDefault();
      this.#model.step(event.shiftKey ? -1 : 1);
    } else if (
      event.key.toLowerCase() === 'f' &&
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey
    ) {
      // Monaco has a search of its own.
      if (
        event.composedPath().some((target) => target instanceof Element && target.matches('ax-code-editor'))
      )
        return;
      event.preventDefault();
      this.searchFields?.focusSearch();
    }
  }

  async #readText(view: 'pretty' | 'raw'): Promise<Blob> {
    const { shown } = this.#model;
    return shown ? shown.ask('copyText', { view }) : new Blob([]);
  }

  async #saveFormatted(): Promise<void> {
    saveFile(`${this.exchange.endpointId}.formatted.json`, await this.#readText('pretty'));
  }

  #download(): void {
    const type = mediaTypeOf(this.#contentType) || 'application/json';
    const { reading, whole } = this.#model;
    const ending = fileEnding(type, reading ? null : (whole?.facts.isJson ?? null));
    saveFile(
      `${this.exchange.endpointId}.${ending}`,
      new Blob([this.response.body], { type: this.#contentType || type }),
    );
  }
}
