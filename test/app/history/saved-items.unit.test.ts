import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  branchOf,
  duplicateItem,
  placeAfterStep,
  placeItem,
  restoreItems,
  reviveItems,
  type SavedItem,
} from '../../../src/app/history/saved-items.ts';

const folder = (id: string, parent: string | null = null): SavedItem => ({
  kind: 'folder',
  id,
  name: id,
  parent,
});
const request = (id: string, parent: string | null = null): SavedItem => ({
  kind: 'request',
  id,
  name: id,
  parent,
  endpointId: 'agents.list',
  draft: {
    endpointId: 'agents.list',
    parameters: {},
    headers: [],
    body: { type: 'application/json', value: {}, text: null },
  },
});

/** `f(a b) c` for a folder f with a and b in it, then c. */
function write(items: readonly SavedItem[], parent: string | null = null): string {
  return items
    .filter((item) => item.parent === parent)
    .map((item) => (item.kind === 'folder' ? `${item.id}(${write(items, item.id)})` : item.id))
    .join(' ');
}

const items = [
  folder('f'),
  request('a', 'f'),
  request('b', 'f'),
  request('c'),
  folder('g'),
  folder('h', 'g'),
];

function step(id: string, way: 'up' | 'down' | 'in' | 'out'): string | null {
  const place = placeAfterStep(items, id, way);
  return place && write(placeItem(items, id, place));
}

describe('saved items', () => {
  it.each([
    ['b', 'up', 'f(b a) c g(h())'],
    ['a', 'down', 'f(b a) c g(h())'],
    ['a', 'up', null],
    ['c', 'up', 'c f(a b) g(h())'],
    ['c', 'in', 'f(a b c) g(h())'],
    ['g', 'in', null],
    ['a', 'out', 'f(b) a c g(h())'],
    ['c', 'out', null],
    ['f', 'down', 'c f(a b) g(h())'],
    ['h', 'out', 'f(a b) c g() h()'],
  ] as const)('moves %s one step %s', (id, way, expected) => {
    expect(step(id, way)).toBe(expected);
  });

  it('never puts a folder into itself, nor anything into what is no folder', () => {
    for (const parent of ['g', 'h', 'c', 'nowhere'])
      expect(write(placeItem(items, 'g', { parent, before: null }))).toBe(write(items));
  });

  it('copies a folder with all that is in it', () => {
    const copied = duplicateItem(items, 'f', (index) => `copy${index}`);
    expect(write(copied)).toBe('f(a b) copy0(copy1 copy2) c g(h())');
    expect(copied.find(({ id }) => id === 'copy0')?.name).toBe('f copy');
  });

  it('passes over damage, and loses no request to a circle or a folder that is gone', () => {
    const kept = [
      null,
      { kind: 'folder' },
      folder('x', 'y'),
      folder('y', 'x'),
      request('a', 'gone'),
      request('a'),
      7,
    ];
    expect(reviveItems(kept).map(({ id }) => id)).toEqual(['x', 'y', 'a']);
    expect(write(reviveItems(kept)).match(/[xya]/g)?.sort()).toEqual(['a', 'x', 'y']);
    expect(reviveItems('nonsense')).toEqual([]);
  });

  it('brings back what was deleted to where it was, whatever else was moved meanwhile', () => {
    const ids = ['f', 'a', 'b', 'c', 'g', 'h'];
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('up', 'down', 'in', 'out')));
    fc.assert(
      fc.property(fc.constantFrom(...ids), moves, moves, (deleted, before, after) => {
        const move = (list: readonly SavedItem[], steps: typeof before) =>
          steps.reduce<readonly SavedItem[]>((at, [id, way]) => {
            const place = placeAfterStep(at, id, way as 'up');
            return place ? placeItem(at, id, place) : at;
          }, list);
        const start = move(items, before);
        expect(start).toHaveLength(items.length);
        const removed = branchOf(start, deleted);
        const rest = start.filter((item) => !removed.includes(item));
        expect(restoreItems(rest, start, removed)).toEqual(start);
        const later = restoreItems(move(rest, after), start, removed);
        // All are there, and each is reached from the top.
        expect(write(later).match(/[a-h]/g)?.sort()).toEqual([...ids].sort());
      }),
    );
  });
});
