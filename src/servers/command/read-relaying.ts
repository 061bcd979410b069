import { exactOrigin } from '../relay/exact-origin.ts';
import { readLimits } from '../relay/limit-settings.ts';
import type { StartRelayOptions } from '../relay/node.ts';

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

const limitNames = {
  perMinute: '--rate-limit',
  body: '--max-body',
  answer: '--max-answer',
  time: '--max-time',
} as const;

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
  const numbers = {
    perMinute: values['rate-limit'],
    body: values['max-body'],
    answer: values['max-answer'],
    time: values['max-time'],
  };
  const limits = readLimits(numbers, limitNames);
  if (typeof limits === 'string') return limits;
  const token = environment[tokenVariable] || null;
  if (token !== null && (token.length < shortestToken || !/^[!-~]+$/.test(token)))
    return `${tokenVariable} must have at least ${shortestToken} characters, printable ASCII without spaces.`;
  return {
    allowTargets: origins['allow-target'],
    allowPrivate: origins['allow-private'],
    allowOrigins: origins['allow-origin'],
    host: values.host ?? '127.0.0.1',
    behindProxy: values['behind-proxy'] ?? false,
    token,
    limits,
    rate: limits,
  };
}
