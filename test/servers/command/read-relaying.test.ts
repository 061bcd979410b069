import { describe, expect, it } from 'vitest';
import { readRelaying } from '../../../src/servers/command/read-relaying.ts';

describe('readRelaying', () => {
  it('guards as usual unless told otherwise', () => {
    expect(readRelaying({}, {})).toEqual({
      allowOrigins: [],
      allowTargets: [],
      allowPrivate: [],
      host: '127.0.0.1',
      behindProxy: false,
      token: null,
      limits: { body: 10_000_000, answer: 100_000_000, time: 300_000, perMinute: 600 },
      rate: expect.objectContaining({ perMinute: 600 }),
    });
  });

  it('takes megabytes, seconds and calls a minute', () => {
    const values = { 'max-body': '2', 'max-answer': '500', 'max-time': '30', 'rate-limit': '0' };
    expect(readRelaying(values, {})).toMatchObject({
      limits: { body: 2_000_000, answer: 500_000_000, time: 30_000 },
      rate: { perMinute: 0 },
    });
  });

  it('collects origins, those that may be private by themselves', () => {
    const values = {
      'allow-private': ['https://api.corp.example/'],
      'allow-origin': ['https://Page.example'],
    };
    expect(readRelaying(values, {})).toMatchObject({
      allowPrivate: ['https://api.corp.example'],
      allowOrigins: ['https://page.example'],
      allowTargets: [],
    });
  });

  it('takes the token from the environment', () => {
    expect(readRelaying({}, { RELAY_TOKEN: 'sixteen-letters!' })).toMatchObject({
      token: 'sixteen-letters!',
    });
    expect(readRelaying({}, { RELAY_TOKEN: '' })).toMatchObject({ token: null });
  });

  it.each([
    [{ 'max-time': '0' }, {}, '--max-time must be a whole number from 1 to 100000, not "0".'],
    [{ 'rate-limit': 'many' }, {}, '--rate-limit must be a whole number from 0 to 100000, not "many".'],
    [{ 'max-answer': '' }, {}, '--max-answer must be a whole number from 1 to 100000, not "".'],
    [
      { 'allow-private': ['10.0.0.1'] },
      {},
      '--allow-private takes an exact origin such as https://example.com, not "10.0.0.1".',
    ],
    [
      {},
      { RELAY_TOKEN: 'short' },
      'RELAY_TOKEN must have at least 16 characters, printable ASCII without spaces.',
    ],
    [
      {},
      { RELAY_TOKEN: 'sixteen letters and more' },
      'RELAY_TOKEN must have at least 16 characters, printable ASCII without spaces.',
    ],
  ])('calls %j with %j a mistake, without repeating a secret', (values, environment, message) => {
    expect(readRelaying(values, environment)).toBe(message);
  });
});
