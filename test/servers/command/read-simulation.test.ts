import { describe, expect, it } from 'vitest';
import { readSimulation } from '../../../src/servers/command/read-simulation.ts';

describe('readSimulation', () => {
  it('reads what each flag says', () => {
    const values = { seed: 'mine', size: '20000', latency: '250', 'read-only': true };
    expect(readSimulation({ ...values, 'deliver-to': ['http://localhost:9000/'] })).toEqual({
      seed: 'mine',
      size: 20_000,
      conditions: { clock: 'running', latency: 250, readOnly: true },
      deliverTo: ['http://localhost:9000'],
    });
  });

  it.each([
    ['running', 'running'],
    ['1523628000', 1_523_628_000],
    ['2018-04-13T14:00:00Z', 1_523_628_000],
    ['2018-04-13T16:00+02:00', 1_523_628_000],
  ])('lets the clock be %s', (clock, read) => {
    expect(readSimulation({ clock })).toMatchObject({ conditions: { clock: read } });
  });

  it.each([
    [{ seed: '' }, '--seed must not be empty.'],
    [{ size: '300' }, '--size must be one of 200, 2000, 20000, 100000, not "300".'],
    [{ clock: 'noon' }, '--clock takes "running" or an instant such as 2018-04-13T14:00:00Z, not "noon".'],
    [{ latency: '-1' }, '--latency must be a whole number of milliseconds up to 60000, not "-1".'],
    [
      { 'deliver-to': ['localhost:9000/x'] },
      '--deliver-to takes an exact origin such as http://localhost:9000, not "localhost:9000/x".',
    ],
  ])('answers a mistake with a sentence: %o', (values, sentence) => {
    expect(readSimulation(values)).toBe(sentence);
  });
});
