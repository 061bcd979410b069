import type { Exchange } from '../../core/http/exchange.ts';
import type { Draft } from '../../core/request/draft.ts';
import { type Slice, sliceItems } from '../../core/walks/slice-items.ts';
import { draftOf, rangesOf, type WalkOrder } from './walk-order.ts';
import { firstWalkState, type WalkState } from './walk-state.ts';

/** What a walk needs. */
export interface WalkParts {
  /** Makes one call of it; null when the person declined it. */
  carry(order: WalkOrder, draft: Draft, signal: AbortSignal): Promise<Exchange | null>;
  /** What is to be mended before such a call goes out, as sentences; null where all is well. */
  problemOf(order: WalkOrder, draft: Draft): string | null;
  /** Account in use. */
  accountId(): string;
  /** Waits for so many milliseconds, or until the signal ends it. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Milliseconds on a clock that never jumps. */
  elapsed(): number;
}

type Step =
  | { readonly kind: 'taken'; readonly slice: Slice }
  | { readonly kind: 'halted'; readonly halt: Halt };
type Halt = Pick<WalkState, 'status' | 'note'>;

/** Fetches all of an endpoint's data, call by call; what was fetched stays whatever comes. */
export class Walk {
  readonly #parts: WalkParts;
  readonly #show: (state: WalkState) => void;
  readonly #ranges;
  readonly #seen = new Set<string>();
  #state: WalkState;
  #end: AbortController | null = null;

  /** `show` is told of every change. */
  constructor(order: WalkOrder, parts: WalkParts, show: (state: WalkState) => void) {
    this.#parts = parts;
    this.#show = show;
    this.#ranges = rangesOf(order);
    this.#state = firstWalkState(order, this.#ranges.length);
  }

  /** Where it stands. */
  get state(): WalkState {
    return this.#state;
  }

  /** Goes on from where it stands until it is done, paused, stopped, or a call fails. */
  async run(): Promise<void> {
    if (this.#end || this.#state.status === 'done' || this.#state.status === 'stopped') return;
    const end = new AbortController();
    this.#end = end;
    this.#set({ status: 'running', note: '' });
    while (!end.signal.aborted && this.#state.ranges.done < this.#ranges.length) {
      const began = this.#parts.elapsed();
      const step = await this.#step(end.signal);
      if (end.signal.aborted) return;
      const elapsed = this.#state.elapsed + this.#parts.elapsed() - began;
      if (step.kind === 'halted') {
        this.#end = null;
        return this.#set({ ...step.halt, elapsed });
      }
      this.#take(step.slice, elapsed);
      if (this.#state.ranges.done === this.#ranges.length) break;
      const rest = this.#state.order.interval - (this.#parts.elapsed() - began);
      if (rest > 0) await this.#parts.wait(rest, end.signal);
      if (!end.signal.aborted) this.#set({ elapsed: this.#state.elapsed + Math.max(rest, 0) });
    }
    if (end.signal.aborted) return;
    this.#end = null;
    this.#set({ status: 'done', note: '' });
  }

  /** Holds it where it stands; a call under way is given up and made again later. */
  pause(): void {
    if (this.#state.status === 'running') this.#halt({ status: 'paused', note: '' });
  }

  /** Ends it; what was fetched stays. */
  stop(): void {
    if (this.#state.status !== 'done') this.#halt({ status: 'stopped', note: '' });
  }

  #halt(halt: Halt): void {
    this.#end?.abort();
    this.#end = null;
    this.#set(halt);
  }

  async #step(signal: AbortSignal): Promise<Step> {
    const { order, ranges, pages } = this.#state;
    const { accountId, carry, problemOf } = this.#parts;
    if (accountId() !== order.accountId)
      return halted('paused', 'Another account is in use. Switch back, then go on.');
    const range = this.#ranges[ranges.done] ?? null;
    const draft = draftOf(order, range, pages.next);
    // The variables it refers to may have changed since the last call.
    const problem = problemOf(order, draft);
    if (problem !== null) return halted('paused', problem);
    const exchange = await carry(order, draft, signal);
    if (!exchange) return halted('paused', 'The call was not allowed. Nothing was sent.');
    const { outcome } = exchange;
    if (outcome.kind === 'failed')
      return halted('failed', `${outcome.failure.title}. ${outcome.failure.wayOut}`);
    const { status, body } = outcome.response;
    const text = new TextDecoder().decode(body);
    if (status !== null && status >= 400)
      return halted('failed', `The API answered ${status}: ${text.slice(0, 300)}`);
    const slice = sliceItems(text, order.ways.items, range);
    return slice
      ? { kind: 'taken', slice }
      : halted('failed', 'The answer is not of the documented shape, so no items can be taken out of it.');
  }

  #take({ items, pages: all, total }: Slice, elapsed: number): void {
    const { ranges, pages, calls, items: had, repeated } = this.#state;
    const fresh = items.filter(({ id }) => id === null || !this.#seen.has(id));
    for (const { id } of fresh) if (id !== null) this.#seen.add(id);
    const isLast = !this.#state.order.ways.pages || all === null || pages.next >= all;
    this.#set({
      calls: calls + 1,
      elapsed,
      total,
      items: [...had, ...fresh.map(({ text }) => text)],
      repeated: repeated + items.length - fresh.length,
      ranges: isLast ? { ...ranges, done: ranges.done + 1 } : ranges,
      pages: isLast ? { next: 1, all: null } : { next: pages.next + 1, all },
    });
  }

  #set(change: Partial<WalkState>): void {
    this.#state = { ...this.#state, ...change };
    this.#show(this.#state);
  }
}

const halted = (status: Halt['status'], note: string): Step => ({ kind: 'halted', halt: { status, note } });
