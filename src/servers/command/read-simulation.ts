import type { Conditions } from '../../core/simulation/conditions.ts';
import {
  maxSeed,
  usualSeed,
  usualSize,
  type WorldSize,
  worldSizes,
} from '../../core/simulation/world-settings.ts';
import { exactOrigin } from '../relay/exact-origin.ts';

/** How a simulated API is started. */
export interface Simulation {
  /** Text that decides what happened before the account woke up. */
  readonly seed: string;
  /** Number of chats. */
  readonly size: WorldSize;
  /** How it answers, where not as usual. */
  readonly conditions: Partial<Conditions>;
  /** Exact origins whose webhooks are called. */
  readonly deliverTo: readonly string[];
}

/** The flags that say so, as `parseArgs` takes them. */
export const simulationFlags = {
  seed: { type: 'string' },
  size: { type: 'string' },
  clock: { type: 'string' },
  latency: { type: 'string' },
  'read-only': { type: 'boolean' },
  'deliver-to': { type: 'string', multiple: true },
} as const;

/** Their values as they were typed. */
export interface SimulationValues {
  readonly seed?: string;
  readonly size?: string;
  readonly clock?: string;
  readonly latency?: string;
  readonly 'read-only'?: boolean;
  readonly 'deliver-to'?: readonly string[];
}

const maxLatency = 60_000;

/** Reads the flags of the simulated API; a mistake becomes one sentence. */
export function readSimulation(values: SimulationValues): Simulation | string {
  const {
    seed = usualSeed,
    size: sizeText = String(usualSize),
    clock: clockText = 'running',
    latency = '0',
  } = values;
  if (seed === '') return '--seed must not be empty.';
  if (seed.length > maxSeed) return `--seed may have ${maxSeed} characters at most.`;
  const size = worldSizes.find((one) => String(one) === sizeText);
  if (size === undefined) return `--size must be one of ${worldSizes.join(', ')}, not "${sizeText}".`;
  const clock = readClock(clockText);
  if (clock === null)
    return `--clock takes "running" or an instant such as 2018-04-13T14:00:00Z, not "${clockText}".`;
  if (!/^\d{1,5}$/.test(latency) || Number(latency) > maxLatency)
    return `--latency must be a whole number of milliseconds up to ${maxLatency}, not "${latency}".`;
  const deliverTo: string[] = [];
  for (const text of values['deliver-to'] ?? []) {
    const origin = exactOrigin(text);
    if (origin === null)
      return `--deliver-to takes an exact origin such as http://localhost:9000, not "${text}".`;
    deliverTo.push(origin);
  }
  const conditions = { clock, latency: Number(latency), readOnly: values['read-only'] ?? false };
  return { seed, size, conditions, deliverTo };
}

/** Reads `running`, Unix seconds or an ISO 8601 instant; null for anything else. */
function readClock(text: string): Conditions['clock'] | null {
  if (text === 'running') return text;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const milliseconds = isInstant ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}
