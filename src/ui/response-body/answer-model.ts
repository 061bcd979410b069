import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AnswerReader, type OpenAnswer } from '../../app/answers/answer-reader.ts';
import type { AnswerView } from '../../app/answers/protocol.ts';
import { searchPattern } from '../../app/answers/search-pattern.ts';
import { startAnswerWorker } from '../../app/answers/start-answer-worker.ts';
import { type Highlight, noHighlight } from '../answer-rows/mark-matches.ts';
import type { SearchState } from '../answer-search/answer-search.ts';

const nothingFound: SearchState = { count: null, isCut: false, match: -1 };
const noFilter = { expression: '', problem: '', told: '', running: false };

/** The one worker of the page that reads answers, and holds the one that is shown. */
const reader = new AnswerReader(startAnswerWorker);

/** The answer that is shown: read in the background, searched, filtered. */
export class AnswerModel implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The answer as it came; null until it is read. */
  whole: OpenAnswer | null = null;
  /** What the filter keeps of it; all of it without a filter. */
  shown: OpenAnswer | null = null;
  /** Why it could not be read in the background, or null. */
  broken: string | null = null;
  /** Whether the answer on show is still the one before. */
  reading = false;
  words = '';
  search = nothingFound;
  highlight: Highlight = noHighlight;
  filter = noFilter;
  #body = new Uint8Array();
  #charset: string | null = null;
  #searches = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
    reader.prepare();
  }

  hostConnected(): void {}

  /** Reads an answer in the place of the one before. */
  async open(body: Uint8Array<ArrayBuffer>, charset: string | null): Promise<void> {
    this.#body = body;
    this.#charset = charset;
    this.reading = true;
    this.broken = null;
    const opened = await reader.open(body, charset, (reason) => {
      this.broken = reason;
      this.whole = null;
      this.shown = null;
      this.#finish();
    });
    if (!opened || body !== this.#body) return;
    this.whole = opened;
    this.shown = opened;
    this.words = '';
    this.search = nothingFound;
    this.highlight = noHighlight;
    this.filter = noFilter;
    this.#finish();
  }

  #finish(): void {
    this.reading = false;
    this.#host.requestUpdate();
  }

  /** Looks for words in what a view shows; the one before is left off. */
  async find(words: string, view: AnswerView): Promise<void> {
    this.words = words;
    this.search = nothingFound;
    this.#host.requestUpdate();
    const found = await this.shown?.ask('search', { words, view });
    if (!found) return;
    this.#searches += 1;
    const match = found.count > 0 ? 0 : -1;
    this.search = { count: words ? found.count : null, isCut: found.isCut, match };
    const pattern = words ? searchPattern(words) : '';
    this.highlight = { pattern, match, search: this.#searches };
    this.#host.requestUpdate();
  }

  /** Goes to the next match, or to the one before; round at the ends. */
  step(by: 1 | -1): void {
    const { count, match } = this.search;
    if (!count) return;
    const next = (match + by + count) % count;
    this.search = { ...this.search, match: next };
    this.highlight = { ...this.highlight, match: next };
    this.#host.requestUpdate();
  }

  /** Keeps of the answer what an expression names; empty: all of it. */
  async keep(expression: string): Promise<void> {
    const { whole } = this;
    if (!whole) return;
    this.filter = { ...noFilter, expression, running: true };
    this.#host.requestUpdate();
    const kept = await whole.ask('filter', { expression: expression || null });
    if (kept.kind === 'problem') {
      this.filter = { ...noFilter, expression, problem: kept.message };
    } else {
      this.shown = expression ? { facts: kept.facts, ask: whole.ask } : whole;
      this.filter = { ...noFilter, expression, told: expression ? tell(kept.count, kept.isCut) : '' };
      this.search = nothingFound;
      this.highlight = noHighlight;
    }
    this.#host.requestUpdate();
  }

  /** Leaves off what the worker is doing, and shows the whole answer. */
  stop(): void {
    reader.stop();
    void this.open(this.#body, this.#charset);
  }
}

function tell(count: number, isCut: boolean): string {
  if (count === 0) return 'The expression names nothing in this answer.';
  const results = count === 1 ? '1 result' : `${count.toLocaleString('en')} results`;
  return `${isCut ? `The first ${results}` : results}, each as received. “Raw” and “Download” hold the whole answer.`;
}
