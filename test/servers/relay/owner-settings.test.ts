import { describe, expect, it } from 'vitest';
import type { RelayErrorBody } from '../../../src/core/http/relay-profile.ts';
import { parseCommand } from '../../../src/servers/command/parse-command.ts';
import {
  explainUpstreamError,
  privateAddressCode,
} from '../../../src/servers/relay/explain-upstream-error.ts';
import { usualLimits } from '../../../src/servers/relay/forward.ts';
import { answerTooLarge, bodyTooLarge, outOfTime } from '../../../src/servers/relay/limit-refusals.ts';
import {
  type TellOwner,
  tellNodeOwner,
  tellWorkersOwner,
} from '../../../src/servers/relay/owner-settings.ts';
import { createRateLimiter } from '../../../src/servers/relay/rate-limit.ts';
import type { Refusal } from '../../../src/servers/relay/refusal.ts';
import { createRelay } from '../../../src/servers/relay/relay.ts';

const page = 'http://localhost:5173';
const api = new URL('https://api.livechatinc.com/');

/** Sends to a relay that ends calls so, with these headers changed, and gives the way out it names. */
async function wayOutOf(
  tellOwner: TellOwner,
  end: Partial<Record<'forward' | 'admit', Refusal | null>>,
  headers = {},
) {
  const { forward, admit = null } = end;
  const relay = createRelay<object>({
    allowOrigins: [page],
    allowTargets: [],
    allowPrivate: [],
    token: 'sixteen-letters!',
    limits: usualLimits,
    forward: async () => forward ?? outOfTime(api),
    admit: () => admit,
    now: () => 0,
    tellOwner,
    log: () => {},
  });
  const usual = { Origin: page, 'X-Relay-Target': api.href, 'X-Relay-Token': 'sixteen-letters!' };
  const response = await relay.request('/forward', { headers: { ...usual, ...headers } });
  return ((await response.json()) as RelayErrorBody).error.wayOut;
}

function tooOften(): Refusal | null {
  const limiter = createRateLimiter({ perMinute: 1, together: 9 }, () => 0);
  return limiter.enter('a') ?? limiter.enter('a');
}

const cases: readonly (readonly [string, Parameters<typeof wayOutOf>[1], object, string, string])[] = [
  ['a large body', { forward: bodyTooLarge(1) }, {}, '--max-body', 'MAX_BODY'],
  ['a large answer', { forward: answerTooLarge(1) }, {}, '--max-answer', 'MAX_ANSWER'],
  ['a long call', { forward: outOfTime(api) }, {}, '--max-time', 'MAX_TIME'],
  ['many calls', { admit: tooOften() }, {}, '--rate-limit', 'RATE_LIMIT'],
  ['no token', {}, { 'X-Relay-Token': 'another' }, 'RELAY_TOKEN', 'RELAY_TOKEN'],
  [
    'an unknown page',
    {},
    { Origin: 'https://a.example' },
    '--allow-origin https://a.example',
    'ALLOW_ORIGINS',
  ],
  [
    'an unknown target',
    {},
    { 'X-Relay-Target': 'https://b.example' },
    '--allow-target https://b.example',
    'ALLOW_TARGETS',
  ],
  [
    'a private target',
    {},
    { 'X-Relay-Target': 'http://10.0.0.1' },
    '--allow-target http://10.0.0.1',
    'ALLOW_TARGETS',
  ],
  [
    'a name that leads to a private address',
    { forward: explainUpstreamError(privateAddressCode, api) },
    {},
    `--allow-private ${api.origin}`,
    'ALLOW_TARGETS',
  ],
];

describe('the refusal of', () => {
  it.each(cases)(
    '%s names what its owner changes, by the words of each platform',
    async (_, end, headers, flag, variable) => {
      const onNode = await wayOutOf(tellNodeOwner, end, headers);
      expect(onNode).toContain(`If the relay is yours, `);
      expect(onNode).toContain(`\`${flag}`);
      const onWorkers = await wayOutOf(tellWorkersOwner, end, headers);
      expect(onWorkers).toContain(`\`${variable}\``);
      expect(onWorkers).not.toContain('--');
    },
  );
});

it.each(cases.map(([, , , flag]) => flag).filter((flag) => flag.startsWith('--')))(
  'the relay takes the flag of %s',
  (text) => {
    const [flag = '', value = '100'] = text.split(' ');
    expect(parseCommand(['relay', flag, value], {})).toMatchObject({ kind: 'run', what: 'relay' });
  },
);
