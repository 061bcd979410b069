import { describe, expect, it } from 'vitest';
import { addTimes } from '../../../src/app/transports/add-times.ts';
import { createTimeLeg } from '../../../src/app/transports/time-leg.ts';
import type { Hop } from '../../../src/core/http/exchange.ts';

const entry = {
  startTime: 100,
  duration: 60,
  domainLookupStart: 102,
  domainLookupEnd: 104.04,
  connectStart: 105,
  secureConnectionStart: 110,
  connectEnd: 120,
  requestStart: 121,
  responseStart: 150,
  responseEnd: 160,
  serverTiming: [{ name: 'upstream', duration: 21.26, description: '' }],
};
const time = (found: object | null) =>
  createTimeLeg({
    now: () => 100,
    find: async (url, since) =>
      url === 'http://r.test/' && since === 100 ? (found as PerformanceResourceTiming) : null,
  })('http://r.test/')();

describe('the times of a leg', () => {
  it('are its phases, which add up to the whole, and what the receiver told of the one behind', async () => {
    const times = await time(entry);
    expect(times?.leg).toEqual({
      total: 60,
      note: '',
      phases: [
        { name: 'queue', duration: 4 },
        { name: 'lookup', duration: 2 },
        { name: 'connect', duration: 5 },
        { name: 'secure', duration: 10 },
        { name: 'wait', duration: 29 },
        { name: 'download', duration: 10 },
      ],
    });
    expect(times?.upstream?.total).toBe(21.3);
  });

  it('say that a connection was used again', async () => {
    const reused = {
      ...entry,
      domainLookupEnd: 102,
      connectStart: 102,
      secureConnectionStart: 0,
      connectEnd: 102,
    };
    const times = await time(reused);
    expect(times?.leg.phases.map(({ name }) => name)).toEqual(['queue', 'wait', 'download']);
    expect(times?.leg.note).toContain('open already');
  });

  it('are the whole alone where the server shows no more, and nothing where the browser noted nothing', async () => {
    const hidden = { startTime: 100, duration: 60, requestStart: 0, serverTiming: [] };
    expect(await time(hidden)).toMatchObject({ leg: { total: 60, phases: [] }, upstream: null });
    expect(await time(null)).toBeNull();
  });

  it('stand at the legs they belong to', async () => {
    const times = await time(entry);
    const hop = {
      from: 'this page',
      to: 'r.test',
      method: 'GET',
      url: '',
      headers: [],
      seesCredential: false,
    } as Hop;
    const timings = (hops: readonly Hop[]) => addTimes(hops, times).map(({ timing }) => timing?.total);
    expect(timings([hop])).toEqual([60]);
    expect(timings([hop, hop])).toEqual([60, 21.3]);
    expect(timings([hop, hop, hop])).toEqual([60, undefined, undefined]);
    expect(addTimes([hop], null)).toEqual([hop]);
  });
});
