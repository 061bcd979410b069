import { createCompareSession } from '../../../src/app/comparison/compare-session.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Compares two bodies as the worker does; by default no time passes. */
export async function openComparison(
  before: string | Uint8Array<ArrayBuffer>,
  after: string | Uint8Array<ArrayBuffer>,
  elapsed: () => number = () => 0,
) {
  const session = createCompareSession(elapsed);
  const bytesOf = (body: string | Uint8Array<ArrayBuffer>) =>
    typeof body === 'string' ? encode(body) : body;
  await session.append({ side: 'before', bytes: bytesOf(before) });
  await session.append({ side: 'after', bytes: bytesOf(after) });
  const comparison = await session.compare({ before: null, after: null });
  /** Every change as one line. */
  const changes = (comparison.json?.changes ?? []).map(({ kind, path, before, after }) =>
    [kind, path, before ?? '-', '→', after ?? '-'].join(' '),
  );
  return { session, comparison, changes };
}
