import { expect, it } from 'vitest';
import { AnswerComparer, type CompareWorker } from '../../../src/app/comparison/answer-comparer.ts';
import { createCompareSession } from '../../../src/app/comparison/compare-session.ts';

/** A worker in the same thread. */
function createWorker() {
  const target = new EventTarget();
  const session = createCompareSession(() => 0) as Record<string, (ask: unknown) => unknown>;
  const state = { ended: false, pieces: 0 };
  const worker: CompareWorker = {
    async postMessage({ id, name, ask }: { id: number; name: string; ask: unknown }) {
      if (name === 'append') state.pieces += 1;
      const value = await session[name]?.(ask);
      if (!state.ended) target.dispatchEvent(new MessageEvent('message', { data: { id, value } }));
    },
    terminate() {
      state.ended = true;
    },
    addEventListener: target.addEventListener.bind(target) as CompareWorker['addEventListener'],
  };
  return { worker, target, state };
}

const body = (text: string) => ({ body: new TextEncoder().encode(text), charset: null });

it('hands large bodies over in pieces, and leaves them whole', async () => {
  const { worker, state } = createWorker();
  const large = body(`[${'1,'.repeat(2.5e6)}1]`);
  const comparison = await new AnswerComparer(() => worker).compare(large, body('[1]'));
  expect(state.pieces).toBe(3);
  expect(large.body.length).toBe(5_000_003);
  expect(comparison.json?.counts.removed).toBe(2.5e6);
});

it('fails with the reason when the worker breaks', async () => {
  const { worker, target } = createWorker();
  const comparer = new AnswerComparer(() => ({ ...worker, postMessage: () => {} }));
  const comparing = comparer.compare(body('1'), body('2'));
  await Promise.resolve();
  target.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
  await expect(comparing).rejects.toThrow('no such file');
});

it('ends the worker when it is stopped, and hands over no more', async () => {
  const { worker, state } = createWorker();
  const comparer = new AnswerComparer(() => worker);
  void comparer.compare(body('x'.repeat(9e6)), body('2'));
  comparer.stop();
  await new Promise((resolve) => setTimeout(resolve));
  expect(state).toEqual({ ended: true, pieces: 1 });
});
