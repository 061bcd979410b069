import { expect, it } from 'vitest';
import { readCall, readEnding, readReport } from '../../../src/app/transports/jsonp/protocol.ts';

const json = new ArrayBuffer(8);

it.each([
  null,
  'value',
  1,
  {},
  [],
  { kind: 'unheard of' },
  { kind: 'value' },
  { kind: 'value', json: '"text"' },
])('takes %j for no report', (message) => {
  expect(readReport(message, 100)).toBeNull();
});

it('takes over nothing of a message but what its kind allows', () => {
  expect(readReport({ kind: 'value', json, extra: 1 }, 100)).toEqual({ kind: 'value', json });
  expect(readReport({ kind: 'no-callback', json }, 100)).toEqual({ kind: 'no-callback' });
});

it('measures a value itself instead of trusting the sender', () => {
  expect(readReport({ kind: 'value', json }, 8)).toEqual({ kind: 'value', json });
  expect(readReport({ kind: 'value', json }, 7)).toEqual({ kind: 'too-large' });
});

it('lets the frame say that it started or stopped, but no worker', () => {
  expect(readReport({ kind: 'stopped' }, 8)).toEqual({ kind: 'stopped' });
  expect(readEnding({ kind: 'stopped' }, 8)).toBeNull();
});

it('takes only calls for calls', () => {
  expect(readCall({ kind: 'stop' })).toBeNull();
});
