import { createAnswerSession } from './answer-session.ts';
import type { Question, Reply } from './protocol.ts';

const { port1, port2 } = new MessageChannel();
const resolvers: (() => void)[] = [];
port2.onmessage = () => resolvers.shift()?.();

/** Lets messages that wait be taken first; quicker than a timer. */
const pause = () =>
  new Promise<void>((resolve) => {
    resolvers.push(resolve);
    port1.postMessage(null);
  });

const session = createAnswerSession(pause);

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, name, ask } = data;
  try {
    const value = await (session[name] as (ask: unknown) => unknown)(ask);
    reply({ id, kind: 'reply', value });
  } catch (error) {
    reply({ id, kind: 'error', message: String(error) });
  }
});

function reply(message: Reply): void {
  postMessage(message);
}
