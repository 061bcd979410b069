import { createCompareSession } from './compare-session.ts';
import type { CompareQueries } from './comparison.ts';

const session = createCompareSession(() => performance.now());

addEventListener(
  'message',
  async ({ data }: MessageEvent<{ id: number; name: keyof CompareQueries; ask: unknown }>) => {
    const { id, name, ask } = data;
    try {
      const value = await (session[name] as (ask: unknown) => unknown)(ask);
      postMessage({ id, value });
    } catch (error) {
      postMessage({ id, error: String(error) });
    }
  },
);
