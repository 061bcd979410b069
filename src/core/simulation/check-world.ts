import { noFaults } from './conditions.ts';
import { maxSeed, worldSizes } from './world-settings.ts';

type Members = { readonly [name: string]: unknown };
const maxLatency = 60_000;

/** What is wrong with settings, as a sentence without its full stop; null when nothing is. */
export function checkSettings(value: unknown): string | null {
  if (!isObject(value)) return 'settings must be an object';
  const { seed, size, conditions } = value;
  if (typeof seed !== 'string' || seed === '' || seed.length > maxSeed)
    return `settings.seed must be a text of 1 to ${maxSeed} characters`;
  if (!worldSizes.some((one) => one === size)) return `settings.size must be one of ${worldSizes.join(', ')}`;
  return checkConditions(conditions);
}

function checkConditions(value: unknown): string | null {
  if (!isObject(value)) return 'settings.conditions must be an object';
  const { clock, latency, faults, readOnly } = value;
  if (clock !== 'running' && !isWhole(clock))
    return 'settings.conditions.clock must be "running" or a Unix time in seconds';
  if (!isWhole(latency) || latency > maxLatency)
    return `settings.conditions.latency must be milliseconds from 0 to ${maxLatency}`;
  if (typeof readOnly !== 'boolean') return 'settings.conditions.readOnly must be true or false';
  if (!isObject(faults)) return 'settings.conditions.faults must be an object';
  const shares = Object.keys(noFaults).map((name) => faults[name]);
  const areShares = shares.every((share) => typeof share === 'number' && share >= 0 && share <= 1);
  const sum = shares.reduce<number>((total, share) => total + Number(share), 0);
  // Shares such as 0.7 + 0.2 + 0.1 add up to a hair more than 1.
  if (!areShares || sum > 1 + 1e-9)
    return `settings.conditions.faults must hold shares from 0 to 1, together 1 at most: ${Object.keys(noFaults).join(', ')}`;
  return null;
}

/** What is wrong with a journal, in the same way; the first entry that is wrong is named by its number. */
export function checkJournal(value: unknown): string | null {
  if (!Array.isArray(value)) return 'journal must be a list';
  for (const [index, entry] of value.entries()) {
    const wrong = checkEntry(entry);
    if (wrong !== null) return `journal entry ${index + 1}: ${wrong}`;
  }
  return null;
}

/** What is wrong with one entry of a journal, in the same way. */
export function checkEntry(entry: unknown): string | null {
  if (!isObject(entry)) return 'must be an object';
  const { at, server, caller, method, path, type, body } = entry;
  if (!isWhole(at)) return 'at must be a Unix time in seconds';
  if (server !== undefined && server !== 'accounts') return 'server must be "accounts" or left out';
  if (typeof method !== 'string' || !/^(GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(method))
    return 'method must be an HTTP method';
  if (typeof path !== 'string' || !path.startsWith('/')) return 'path must begin with /';
  for (const [name, text] of Object.entries({ caller, type, body }))
    if (text !== null && typeof text !== 'string') return `${name} must be a text or null`;
  if (body !== null && (method === 'GET' || method === 'HEAD')) return 'a reading call has no body';
  return null;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
