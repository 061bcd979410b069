import { expect, it } from 'vitest';
import { firstLayout, reviveLayout } from '../../../src/app/explorer/layout.ts';

it('brings back what was kept of the panes', () => {
  const kept = {
    ...firstLayout,
    orientation: 'columns',
    columns: 61.5,
    tree: false,
    docsPlace: 'above',
    treeWidth: 250,
  };
  expect(reviveLayout(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it('takes the first value for what is missing, damaged or out of bounds', () => {
  for (const kept of [undefined, null, 7, 'x', [], {}]) expect(reviveLayout(kept)).toEqual(firstLayout);
  const damaged = {
    orientation: 'up',
    rows: 'NaN',
    columns: 400,
    tree: 0,
    treeWidth: 9e9,
    docsWidth: -1,
    singleKeys: 'no',
  };
  expect(reviveLayout(damaged)).toEqual(firstLayout);
});
