import type { Conditions } from '../../core/simulation/conditions.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Outgoing } from '../../core/simulation/outgoing.ts';
import type {
  PlainAnswer,
  PlainRequest,
  WorkerAsk,
  WorkerReply,
} from '../../core/simulation/worker-messages.ts';
import type { WorldSettings } from '../../core/simulation/world-settings.ts';

/** The part of a Web Worker that is used. */
export type SimulatorWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A simulated account in a worker. After a crash every method rejects: its owner starts another one. */
export interface WorkerSimulator {
  /** Answers a request; rejects with an AbortError when its signal aborts before the call was begun. */
  answer(request: Request): Promise<{ response: Response | null; delay: number; entry: JournalEntry | null }>;
  /** Does once more what a journal holds; gives the number of entries that were refused. */
  replay(entries: readonly JournalEntry[]): Promise<number>;
  /** Notes a further attempt of a delivery, by its number from 1 on; gives its entry, or null without that delivery. */
  resend(delivery: number): Promise<JournalEntry | null>;
  /** Changes how it answers. */
  configure(conditions: Conditions): void;
  /** What it would have sent to others. */
  outgoing(): Promise<Outgoing>;
  /** Ends the worker; calls that run are rejected. */
  close(): void;
}

interface Waiting {
  take(reply: WorkerReply): void;
  fail(error: Error): void;
}

/** Starts an account in a worker; it has crashed when it says so, or when it is silent for `timeout` milliseconds. */
export function startWorkerSimulator(
  worker: SimulatorWorker,
  settings: WorldSettings,
  journal: readonly JournalEntry[],
  timeout: number,
): WorkerSimulator {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | null = null;
  const post = (ask: WorkerAsk, transfer: Transferable[] = []) => worker.postMessage(ask, transfer);

  function end(reason: string): void {
    ended ??= new Error(reason);
    worker.terminate();
    for (const { fail } of waiting.values()) fail(ended);
    waiting.clear();
  }

  function ask(write: (id: number) => WorkerAsk, signal?: AbortSignal): Promise<WorkerReply> {
    if (ended) return Promise.reject(ended);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const watchdog = setTimeout(
        () => end('The simulated account in the worker no longer answers'),
        timeout,
      );
      const cancel = () => post({ kind: 'cancel', id });
      const clear = () => {
        clearTimeout(watchdog);
        signal?.removeEventListener('abort', cancel);
      };
      const take = (reply: WorkerReply) => {
        clear();
        if (reply.kind === 'error') reject(new Error(reply.message));
        else if (reply.kind === 'cancelled') reject(new DOMException('The call was cancelled', 'AbortError'));
        else resolve(reply);
      };
      waiting.set(id, {
        take,
        fail(error) {
          clear();
          reject(error);
        },
      });
      const written = write(id);
      post(written, written.kind === 'answer' && written.request.body ? [written.request.body] : []);
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted) cancel();
    });
  }

  worker.addEventListener('message', (event) => {
    const reply: WorkerReply = (event as MessageEvent<WorkerReply>).data;
    waiting.get(reply.id)?.take(reply);
    waiting.delete(reply.id);
  });
  worker.addEventListener('error', (event) =>
    end(
      `The simulated account in the worker broke: ${(event as ErrorEvent).message ?? 'it could not be loaded'}`,
    ),
  );
  worker.addEventListener('messageerror', () =>
    end('The simulated account in the worker sent no readable reply'),
  );
  post({ kind: 'start', settings, journal });

  return {
    async answer(request) {
      const plain = await toPlain(request);
      const reply = await ask((id) => ({ kind: 'answer', id, request: plain }), request.signal);
      if (reply.kind !== 'answer') throw new Error(`The worker replied to a call with ${reply.kind}`);
      return { ...reply.answer, response: toResponse(reply.answer) };
    },
    async replay(entries) {
      const reply = await ask((id) => ({ kind: 'replay', id, entries }));
      return reply.kind === 'replay' ? reply.failed : 0;
    },
    async resend(delivery) {
      const reply = await ask((id) => ({ kind: 'resend', id, delivery }));
      return reply.kind === 'resend' ? reply.entry : null;
    },
    configure: (conditions) => {
      if (!ended) post({ kind: 'configure', conditions });
    },
    async outgoing() {
      const reply = await ask((id) => ({ kind: 'outgoing', id }));
      return reply.kind === 'outgoing' ? reply.outgoing : { outbox: [], deliveries: [] };
    },
    close: () => end('The simulated account was closed'),
  };
}

async function toPlain(request: Request): Promise<PlainRequest> {
  const { url, method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return { url, method, headers: [...headers], body };
}

function toResponse({ response }: PlainAnswer): Response | null {
  if (!response) return null;
  const { status, headers, body } = response;
  // A status without a body takes not even an empty one.
  const isBare = status === 204 || status === 205 || status === 304;
  return new Response(isBare ? null : body, {
    status,
    headers: headers.map(([name, value]) => [name, value]),
  });
}
