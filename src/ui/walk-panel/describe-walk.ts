import type { WalkState } from '../../app/walks/walk-state.ts';

/** A walk's status in a word or two. */
export const statusWords: Readonly<Record<WalkState['status'], string>> = {
  running: 'Fetching',
  paused: 'Paused',
  failed: 'Halted',
  stopped: 'Stopped',
  done: 'Done',
};

/** How far a walk is, in one line. */
export function describeWalk({ items, total, calls, ranges, pages, repeated, elapsed }: WalkState): string {
  const of = ranges.all === 1 && total !== null ? ` of ${total}` : '';
  const range = ranges.all > 1 ? [`step ${Math.min(ranges.done + 1, ranges.all)} of ${ranges.all}`] : [];
  const page = pages.all ? [`page ${Math.min(pages.next, pages.all)} of ${pages.all}`] : [];
  const rate = elapsed > 0 ? [`${((calls / elapsed) * 1000).toFixed(1)} calls a second`] : [];
  const twice = repeated > 0 ? [`${repeated} came twice and are kept once`] : [];
  const counted = `${items.length}${of} ${items.length === 1 ? 'item' : 'items'} in ${calls} ${calls === 1 ? 'call' : 'calls'}`;
  return [counted, ...range, ...page, ...rate, ...twice].join(' · ');
}
