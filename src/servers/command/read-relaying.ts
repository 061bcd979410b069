import { exactOrigin } from '../relay/exact-origin.ts';
import { usualLimits } from '../relay/forward.ts';
import type { StartRelayOptions } from '../relay/node.ts';
import { usualRateLimit } from '../relay/rate-limit.ts';

/** How a relay is started, its port apart. */
export type Relaying = Required<
  Pick<
    StartRelayOptions,
    'allowOrigins' | 'allowTargets' | 'allowPrivate' | 'host' | 'token' | 'limits' | 'rate' | 'behindProxy'
  >
>;

/** The flags that say so, as `parseArgs` takes them. */
export const relayFlags = {
  'allow-target': { type: 'string', multiple: true },
  'allow-private': { type: 'string', multiple: true },
  'allow-origin': { type: 'string', multiple: true },
  host: { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  'rate-limit': { type: 'string' },
  'max-body': { type: 'string' },
  'max-answer': { type: 'string' },
  'max-time': { type: 'string' },
} as const;

/** Their values as they were typed. */
export interface RelayValues {
  readonly 'allow-target'?: readonly string[];
  readonly 'allow-private'?: readonly string[];
  readonly 'allow-origin'?: readonly string[];
  readonly host?: string;
  readonly 'behind-proxy'?: boolean;
  readonly 'rate-limit'?: string;
  readonly 'max-body'?: string;
  readonly 'max-answer'?: string;
  readonly 'max-time'?: string;
}

/** Environment variable with the access token: on a command line everybody on the machine could read it. */
export const tokenVariable = 'RELAY_TOKEN';

const shortestToken = 16;

/** Numbers a person may set: their flag, the least and the usual value, and how many of ours are one of theirs. */
const numbers = {
  perMinute: { flag: 'rate-limit', least: 0, usual: usualRateLimit.perMinute, unit: 1 },
  body: { flag: 'max-body', least: 1, usual: usualLimits.body, unit: 1_000_000 },
  answer: { flag: 'max-answer', least: 1, usual: usualLimits.answer, unit: 1_000_000 },
  time: { flag: 'max-time', least: 1, usual: usualLimits.time, unit: 1_000 },
} as const;
const most = 100_000;

/** Reads the flags and the environment of the relay; a mistake becomes one sentence. */
export function readRelaying(
  values: RelayValues,
  environment: Readonly<Record<string, string | undefined>>,
): Relaying | string {
  const origins = {
    'allow-target': [] as string[],
    'allow-private': [] as string[],
    'allow-origin': [] as string[],
  };
  for (const flag of ['allow-target', 'allow-private', 'allow-origin'] as const)
    for (const text of values[flag] ?? []) {
      const origin = exactOrigin(text);
      if (origin === null)
        return `--${flag} takes an exact origin such as https://example.com, not "${text}".`;
      origins[flag].push(origin);
    }
  const read = { perMinute: 0, body: 0, answer: 0, time: 0 };
  for (const name of ['perMinute', 'body', 'answer', 'time'] as const) {
    const { flag, least, usual, unit } = numbers[name];
    const text = values[flag] ?? String(usual / unit);
    const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
    if (number < least || number > most)
      return `--${flag} must be a whole number from ${least} to ${most}, not "${text}".`;
    read[name] = number * unit;
  }
  const token = environment[tokenVariable] || null;
  if (token !== null && (token.length < shortestToken || !/^[!-~]+$/.test(token)))
    return `${tokenVariable} must have at least ${shortestToken} characters, printable ASCII without spaces.`;
  const { perMinute, body, answer, time } = read;
  return {
    allowTargets: origins['allow-target'],
    allowPrivate: origins['allow-private'],
    allowOrigins: origins['allow-origin'],
    host: values.host ?? '127.0.0.1',
    behindProxy: values['behind-proxy'] ?? false,
    token,
    limits: { body, answer, time },
    rate: { perMinute },
  };
}
