import type { AnswerFacts, AnswerQueries, QueryName, Question, Reply } from './protocol.ts';

/** The part of a Web Worker that is used. */
export type AnswerWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Asks something of an open answer. A reply to an answer that was closed meanwhile never comes. */
export type AskAnswer = <Name extends QueryName>(
  name: Name,
  ask: AnswerQueries[Name]['ask'],
) => Promise<AnswerQueries[Name]['reply']>;

/** An answer that the worker holds. */
export interface OpenAnswer {
  /** What is known of it. */
  readonly facts: AnswerFacts;
  /** Asks something of it. */
  readonly ask: AskAnswer;
}

/** The page copies so many bytes at a time, so that an answer of any size leaves it free in between. */
const pieceSize = 4 << 20;

/**
 * Has answers read by a worker, one at a time: the page holds only what it shows. `startWorker` is called when the first
 * is opened, and after a worker broke or was stopped.
 */
export class AnswerReader {
  readonly #startWorker: () => AnswerWorker;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #worker: AnswerWorker | null = null;
  #lastId = 0;
  #opened = 0;
  #fail: (reason: string) => void = () => {};

  constructor(startWorker: () => AnswerWorker) {
    this.#startWorker = startWorker;
  }

  /** Starts the worker ahead of the first answer. */
  prepare(): void {
    this.#worker ??= this.#start();
  }

  /** Gives an answer to the worker in the place of the one before; `fail` is told when the worker breaks over it. */
  async open(
    body: Uint8Array<ArrayBuffer>,
    charset: string | null,
    fail: (reason: string) => void,
  ): Promise<OpenAnswer | null> {
    this.#opened += 1;
    const own = this.#opened;
    this.#waiting.clear();
    this.#fail = fail;
    this.prepare();
    const ask: AskAnswer = (name, ask) => this.#ask(own, name, ask);
    void ask('begin', { length: body.length });
    for (let start = 0; start < body.length; start += pieceSize) {
      if (start > 0) await new Promise((resolve) => setTimeout(resolve));
      if (own !== this.#opened) return null;
      const bytes = body.slice(start, start + pieceSize);
      void this.#ask(own, 'append', { bytes }, [bytes.buffer]);
    }
    const facts = await ask('read', { charset });
    return { facts, ask };
  }

  /** Ends whatever the worker is doing; the answer has to be opened anew. */
  stop(): void {
    this.#opened += 1;
    this.#waiting.clear();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #ask<Name extends QueryName>(
    own: number,
    name: Name,
    ask: AnswerQueries[Name]['ask'],
    transfer: Transferable[] = [],
  ): Promise<AnswerQueries[Name]['reply']> {
    return new Promise((resolve) => {
      if (own !== this.#opened) return;
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, resolve as (value: unknown) => void);
      this.#worker?.postMessage({ id: this.#lastId, name, ask } as Question, transfer);
    });
  }

  #start(): AnswerWorker {
    const worker = this.#startWorker();
    const broke = (reason: string) => {
      if (worker !== this.#worker) return;
      this.stop();
      this.#fail(reason);
    };
    worker.addEventListener('message', (event) => {
      const reply: Reply = (event as MessageEvent<Reply>).data;
      if (worker !== this.#worker) return;
      if (reply.kind === 'error') {
        broke(reply.message);
        return;
      }
      this.#waiting.get(reply.id)?.(reply.value);
      this.#waiting.delete(reply.id);
    });
    worker.addEventListener('error', (event) =>
      broke((event as ErrorEvent).message || 'the reader could not be loaded'),
    );
    return worker;
  }
}
