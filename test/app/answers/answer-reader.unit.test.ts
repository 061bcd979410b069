import { describe, expect, it } from 'vitest';
import { AnswerReader, type AnswerWorker } from '../../../src/app/answers/answer-reader.ts';
import { createAnswerSession } from '../../../src/app/answers/answer-session.ts';
import type { Question } from '../../../src/app/answers/protocol.ts';

/** A worker that runs here; `answers` may withhold or spoil replies. */
function createWorker(breaksOver: string | null = null) {
  const session = createAnswerSession(async () => {});
  const listeners = new Map<string, (event: never) => void>();
  const worker = {
    ended: false,
    asked: [] as string[],
    postMessage(question: Question) {
      worker.asked.push(question.name);
      void (async () => {
        const { id, name, ask } = question;
        const data =
          name === breaksOver
            ? { id, kind: 'error', message: 'out of memory' }
            : { id, kind: 'reply', value: await (session[name] as (ask: unknown) => unknown)(ask) };
        if (!worker.ended) listeners.get('message')?.({ data } as never);
      })();
    },
    terminate() {
      worker.ended = true;
    },
    addEventListener(name: string, listener: (event: never) => void) {
      listeners.set(name, listener);
    },
  };
  return worker;
}

function createReader(breaksOver: string | null = null) {
  const workers: ReturnType<typeof createWorker>[] = [];
  const reader = new AnswerReader(() => {
    const worker = createWorker(breaksOver);
    workers.push(worker);
    return worker as unknown as AnswerWorker;
  });
  return { reader, workers };
}

const encode = (text: string) => new TextEncoder().encode(text);
const never = (reason: string) => expect.unreachable(reason);

describe('the reader of answers', () => {
  it('hands an answer over in pieces, and leaves the one it was given whole', async () => {
    const { reader, workers } = createReader();
    const body = encode(JSON.stringify(['x'.repeat(9 << 20)]));
    const opened = await reader.open(body, null, never);
    expect(opened?.facts.isJson).toBe(true);
    expect(workers[0]?.asked.filter((name) => name === 'append')).toHaveLength(3);
    expect(body.length).toBe((9 << 20) + 4);
  });

  it('keeps one worker for all answers, and lets go of questions to the one before', async () => {
    const { reader, workers } = createReader();
    const first = await reader.open(encode('[1]'), null, never);
    const late = first?.ask('layTree', null).then(() => 'replied');
    const second = await reader.open(encode('[1,2]'), null, never);
    expect(await second?.ask('layTree', null)).toBe(3);
    expect(await Promise.race([late, Promise.resolve('silent')])).toBe('silent');
    expect(workers).toHaveLength(1);
  });

  it('says when the worker breaks, and starts another one for the next answer', async () => {
    const { reader, workers } = createReader('layTree');
    const reasons: string[] = [];
    const opened = await reader.open(encode('[1]'), null, (reason) => reasons.push(reason));
    void opened?.ask('layTree', null);
    await expect.poll(() => reasons).toEqual(['out of memory']);
    expect(workers[0]?.ended).toBe(true);
    expect((await reader.open(encode('[1]'), null, never))?.facts.isJson).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('ends a worker that is to leave off', async () => {
    const { reader, workers } = createReader();
    await reader.open(encode('[1]'), null, never);
    reader.stop();
    expect(workers[0]?.ended).toBe(true);
  });
});
