import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../../src/servers/relay/rate-limit.ts';

function setUp(perMinute: number, together = 1000) {
  let time = 0;
  const limiter = createRateLimiter({ perMinute, together }, () => time);
  return {
    limiter,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    /** Makes calls that end at once and counts those let in. */
    call(client: string, times: number) {
      let entered = 0;
      for (let i = 0; i < times; i += 1) {
        if (limiter.enter(client)) continue;
        entered += 1;
        limiter.leave(client);
      }
      return entered;
    },
  };
}

describe('the rate limiter', () => {
  it('lets a minute’s calls in at once, then as many as time gives back', () => {
    const { call, pass } = setUp(60);
    expect(call('a', 100)).toBe(60);
    pass(3_000);
    expect(call('a', 100)).toBe(3);
    pass(600_000);
    expect(call('a', 100)).toBe(60);
  });

  it('says in how many seconds the next call may come', () => {
    const { limiter, call, pass } = setUp(6);
    call('a', 6);
    expect(limiter.enter('a')).toMatchObject({ error: { code: 'rate-limited' }, retryAfter: 10 });
    pass(9_500);
    expect(limiter.enter('a')).toMatchObject({ retryAfter: 1 });
    pass(500);
    expect(limiter.enter('a')).toBeNull();
  });

  it('counts each client by itself', () => {
    const { call } = setUp(2);
    expect([call('a', 5), call('b', 5)]).toEqual([2, 2]);
  });

  it('lets any number in where there is no limit', () => {
    expect(setUp(0).call('a', 10_000)).toBe(10_000);
  });

  it('holds back what would be too much at once, until something ends', () => {
    const { limiter } = setUp(0, 2);
    expect([limiter.enter('a'), limiter.enter('a')]).toEqual([null, null]);
    expect(limiter.enter('a')).toMatchObject({ error: { code: 'rate-limited' } });
    limiter.leave('a');
    expect(limiter.enter('a')).toBeNull();
  });

  it('forgets those unseen for longest where too many come, but nobody whose call is under way', () => {
    const { limiter, call } = setUp(1);
    expect(limiter.enter('under way')).toBeNull();
    expect(call('first', 2)).toBe(1);
    for (let i = 0; i < 10_000; i += 1) call(`flood ${i}`, 1);
    expect(call('first', 1)).toBe(1);
    expect(call('under way', 1)).toBe(0);
  });
});
