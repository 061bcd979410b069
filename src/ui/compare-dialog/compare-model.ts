import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { charsetOf } from '../../app/answers/read-charset.ts';
import { AnswerComparer } from '../../app/comparison/answer-comparer.ts';
import type { ChangeLines, ComparedTexts, Comparison } from '../../app/comparison/comparison.ts';
import { startCompareWorker } from '../../app/comparison/start-compare-worker.ts';
import type { HttpResponse } from '../../core/http/response.ts';

/** Two answers, compared in the background. */
export class CompareModel implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #comparer: AnswerComparer | null = null;
  #answers: readonly [HttpResponse, HttpResponse] | null = null;
  /** What was found; null until then. */
  comparison: Comparison | null = null;
  /** Both as text; null where they can’t be shown, undefined until that is known. */
  texts: ComparedTexts | null | undefined;
  /** Whether members stand in the order of their names. */
  isSorted = false;
  /** Why there is nothing to show, or null. */
  problem: string | null = null;
  /** Whether the worker is at it. */
  running = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#comparer?.stop();
  }

  /** Compares two answers, in the place of those before. */
  async compare(before: HttpResponse, after: HttpResponse): Promise<void> {
    this.#comparer?.stop();
    const comparer = new AnswerComparer(startCompareWorker);
    this.#comparer = comparer;
    this.#answers = [before, after];
    this.#set({ comparison: null, texts: undefined, problem: null, running: true });
    try {
      const comparison = await comparer.compare(bodyOf(before), bodyOf(after));
      this.#set({ comparison, running: false });
      if (comparison.isSame) return;
      const texts = await comparer.ask('layOut', { isSorted: this.isSorted });
      this.#set({ texts });
    } catch (error) {
      this.#fail(comparer, error);
    }
  }

  /** Puts members in the order of their names in both texts, or as received. */
  async sort(isSorted: boolean): Promise<void> {
    this.isSorted = isSorted;
    const comparer = this.#comparer;
    try {
      const texts = await comparer?.ask('layOut', { isSorted });
      this.#set({ texts });
    } catch (error) {
      this.#fail(comparer, error);
    }
  }

  /** The lines that show a change. */
  async findChange(change: number): Promise<ChangeLines | null> {
    return this.#comparer?.ask('findChange', { change }) ?? null;
  }

  /** Leaves off what takes too long. */
  stop(): void {
    this.#comparer?.stop();
    this.#set({ problem: 'Comparing was stopped.', running: false });
  }

  /** Begins once more. */
  again(): void {
    if (this.#answers) void this.compare(...this.#answers);
  }

  #fail(comparer: AnswerComparer | null, error: unknown): void {
    // One that was stopped has said so.
    if (comparer !== this.#comparer) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.#set({
      problem: `The answers could not be compared in the background (${reason}).`,
      running: false,
    });
  }

  #set(change: Partial<Pick<CompareModel, 'comparison' | 'texts' | 'problem' | 'running'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}

function bodyOf({ headers, body }: HttpResponse) {
  const contentType = headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  return { body, charset: charsetOf(contentType) };
}
