import { expect, it } from 'vitest';
import { tokenRegion } from '../../../src/app/credentials/token-region.ts';

it('the region of a token is its prefix, in the spelling of 2018 and the one of today', () => {
  expect(['dal:a', 'dal-a', 'fra:a', 'fra-a'].map(tokenRegion)).toEqual(['dal', 'dal', 'fra', 'fra']);
  expect(['', 'dal', 'dallas:a', 'us:a', 'xdal:a', 'a:dal:b', 'DAL:a'].map(tokenRegion)).toEqual(
    Array(7).fill(null),
  );
});
