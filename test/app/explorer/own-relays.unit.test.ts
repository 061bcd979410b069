import { describe, expect, it } from 'vitest';
import { findForeignRelay, markRelay } from '../../../src/app/explorer/own-relays.ts';

const none = { ownRelays: [] };

describe('findForeignRelay', () => {
  it.each([
    ['there is none', null, null, none],
    ['it is on this computer', 'http://127.0.0.1:9000', null, none],
    ['the server of this page told of it', 'https://relay.example/', 'https://relay.example', none],
    [
      'the person called it their own',
      'https://relay.example/x',
      null,
      { ownRelays: ['https://relay.example'] },
    ],
  ])('names no relay when %s', (_, relay, local, settings) => {
    expect(findForeignRelay(relay, local, settings)).toBeNull();
  });

  it('names any other by its origin', () => {
    expect(findForeignRelay('https://relay.example/x', 'http://localhost:5174', none)).toBe(
      'https://relay.example',
    );
  });
});

describe('markRelay', () => {
  it('calls a relay the own, and takes that back', () => {
    const ownRelays = markRelay(none, 'https://relay.example/x', true);
    expect(ownRelays).toEqual(['https://relay.example']);
    expect(markRelay({ ownRelays }, 'https://relay.example', true)).toEqual(['https://relay.example']);
    expect(markRelay({ ownRelays }, 'https://relay.example', false)).toEqual([]);
  });

  it('leaves the others alone', () => {
    expect(markRelay({ ownRelays: ['https://a.example'] }, null, true)).toEqual(['https://a.example']);
  });
});
