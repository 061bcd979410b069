import { describe, expect, it } from 'vitest';
import { covers } from '../../../src/core/catalogue/find-missing-scope.ts';

describe('covers', () => {
  it.each([
    ['agents--all:ro', 'agents--all:ro'],
    ['agents--all:rw', 'agents--all:ro'],
    ['agents--all:rc', 'agents--all:ro'],
    ['agents--all:rw', 'agents--my:rw'],
    ['accounts--all:ro', 'accounts--all:r'],
    ['archives_read', 'archives_read'],
  ])('%s is enough for %s', (granted, wanted) => expect(covers(granted, wanted)).toBe(true));

  it.each([
    ['agents--all:ro', 'agents--all:rw'],
    ['agents--all:rc', 'agents--all:rw'],
    ['agents--my:rw', 'agents--all:ro'],
    ['groups--all:rw', 'agents--all:ro'],
    ['agents_write', 'agents_read'],
  ])('%s is not enough for %s', (granted, wanted) => expect(covers(granted, wanted)).toBe(false));
});
