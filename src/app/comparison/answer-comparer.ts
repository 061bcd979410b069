import type { CompareQueries } from './comparison.ts';

/** The part of a Web Worker that is used. */
export type CompareWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A body with the character set its headers name. */
export interface ComparedBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly charset: string | null;
}

/** Who waits for a reply. */
interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The page copies so many bytes at a time, so that bodies of any size leave it free in between. */
const pieceSize = 4 << 20;

/** Has two answers compared by a worker of their own, which ends with them; whatever is asked fails when the worker breaks. */
export class AnswerComparer {
  readonly #worker: CompareWorker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isEnded = false;
  /** Why the worker broke, or null. */
  #broken: Error | null = null;

  constructor(startWorker: () => CompareWorker) {
    this.#worker = startWorker();
    this.#worker.addEventListener('message', (event) => this.#settle((event as MessageEvent).data));
    this.#worker.addEventListener('error', (event) => {
      const broken = new Error((event as ErrorEvent).message || 'its program could not be loaded');
      this.#broken = broken;
      for (const { reject } of this.#waiting.values()) reject(broken);
      this.#waiting.clear();
    });
  }

  /** Compares two bodies. */
  async compare(before: ComparedBody, after: ComparedBody): Promise<CompareQueries['compare']['reply']> {
    await this.#append('before', before.body);
    await this.#append('after', after.body);
    return this.ask('compare', { before: before.charset, after: after.charset });
  }

  /** Asks something of the compared bodies; never replies once it was stopped. */
  ask<Name extends keyof CompareQueries>(
    name: Name,
    ask: CompareQueries[Name]['ask'],
    transfer: Transferable[] = [],
  ): Promise<CompareQueries[Name]['reply']> {
    this.#lastId += 1;
    const id = this.#lastId;
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ id, name, ask }, transfer);
    });
  }

  /** Ends whatever the worker is doing. */
  stop(): void {
    this.#isEnded = true;
    this.#waiting.clear();
    this.#worker.terminate();
  }

  async #append(side: 'before' | 'after', body: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let start = 0; start < body.length; start += pieceSize) {
      if (start > 0) await new Promise((resolve) => setTimeout(resolve));
      if (this.#isEnded) return;
      const bytes = body.slice(start, start + pieceSize);
      void this.ask('append', { side, bytes }, [bytes.buffer]).catch(() => {});
    }
  }

  #settle(reply: { id: number; value?: unknown; error?: string }): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.error === undefined) waiting?.resolve(reply.value);
    else waiting?.reject(new Error(reply.error));
  }
}
