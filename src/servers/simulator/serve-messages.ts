import type {
  PlainAnswer,
  PlainRequest,
  WorkerAsk,
  WorkerReply,
} from '../../core/simulation/worker-messages.ts';
import { type Answered, createSimulator, type Simulator } from './simulator.ts';

/**
 * Serves a simulated account by messages: gives the function that takes each of them; `post` sends a reply, `pause` lets
 * messages in that have come meanwhile, `pageOrigins` are those of pages that may sign in.
 */
export function serveMessages(
  post: (reply: WorkerReply) => void,
  now: () => number,
  pause: () => Promise<void>,
  pageOrigins: readonly string[] = [],
): (ask: WorkerAsk) => Promise<void> {
  let simulator: Simulator | null = null;
  const cancelled = new Set<number>();

  async function reply(
    ask: Exclude<WorkerAsk, { kind: 'start' | 'configure' | 'cancel' }>,
  ): Promise<WorkerReply> {
    const { kind, id } = ask;
    if (!simulator) return { kind: 'error', id, message: 'The account was not started' };
    if (kind === 'replay') return { kind, id, failed: await simulator.replay(ask.entries) };
    if (kind === 'resend') return { kind, id, entry: await simulator.resend(ask.delivery) };
    // A call that was cancelled while the account was made or busy is not begun.
    await simulator.replay([]);
    await pause();
    if (cancelled.delete(id)) return { kind: 'cancelled', id };
    if (kind === 'answer')
      return { kind, id, answer: await toPlain(await simulator.answer(toRequest(ask.request))) };
    return { kind, id, outgoing: { outbox: simulator.outbox, deliveries: simulator.deliveries } };
  }

  return async (ask) => {
    if (ask.kind === 'start') {
      const { seed, size, conditions } = ask.settings;
      simulator = createSimulator({ now, seed, size, conditions, journal: ask.journal, pageOrigins });
    } else if (ask.kind === 'configure') simulator?.configure(ask.conditions);
    else if (ask.kind === 'cancel') cancelled.add(ask.id);
    else
      post(
        await reply(ask).catch(
          (error): WorkerReply => ({ kind: 'error', id: ask.id, message: String(error) }),
        ),
      );
  };
}

function toRequest({ url, method, headers, body }: PlainRequest): Request {
  return new Request(url, { method, headers: headers.map(([name, value]) => [name, value]), body });
}

async function toPlain({ response, delay, entry }: Answered): Promise<PlainAnswer> {
  if (!response) return { response, delay, entry };
  const { status, headers } = response;
  const body = await response.arrayBuffer();
  return { response: { status, headers: [...headers], body }, delay, entry };
}
