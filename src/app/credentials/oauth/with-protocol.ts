import { type Failed, fail, failures } from './failures.ts';
import type { protocol } from './protocol.ts';

/** Does something with the protocol, which loads when it is first needed; fails when its code can’t be fetched. */
export async function withProtocol<Value>(
  run: (loaded: typeof protocol) => Promise<Value>,
): Promise<Value | Failed> {
  const loaded = await import('./protocol.ts').catch(() => null);
  return loaded ? run(loaded.protocol) : fail(failures.noCode);
}
