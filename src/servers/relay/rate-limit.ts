import { type Refusal, refuse, refuseByRule } from './refusal.ts';

/** How often one client may call. */
export interface RateLimit {
  /** Calls a minute; they may come all at once, after a minute of rest. 0 for any number. */
  readonly perMinute: number;
  /** Calls that may be under way together. */
  readonly together: number;
}

/** What a relay allows one client unless told otherwise: more than a person and their browser ever need. */
export const usualRateLimit: RateLimit = { perMinute: 600, together: 64 };

interface Client {
  /** Calls left, as of `at`. */
  left: number;
  /** Instant in milliseconds. */
  at: number;
  underWay: number;
}

/** Counts calls by client. */
export interface RateLimiter {
  /** Lets a call in, or says why not; every call let in has to `leave`. */
  enter(client: string): Refusal | null;
  /** Ends a call. */
  leave(client: string): void;
}

// Each entry is some hundred bytes: a flood from ever new addresses must not fill the memory.
const mostClients = 10_000;

/** Makes a limiter that keeps its counts in memory. */
export function createRateLimiter({ perMinute, together }: RateLimit, now: () => number): RateLimiter {
  const clients = new Map<string, Client>();
  const rate = perMinute / 60_000;

  function find(name: string): Client {
    const at = now();
    const known = clients.get(name);
    const left = known ? Math.min(perMinute, known.left + (at - known.at) * rate) : perMinute;
    const client = { left, at, underWay: known?.underWay ?? 0 };
    // Put last, so that the first one is always the one unseen for longest.
    clients.delete(name);
    clients.set(name, client);
    return client;
  }

  function forget(): void {
    for (const [name, { underWay }] of clients) {
      if (clients.size <= mostClients) return;
      if (underWay === 0) clients.delete(name);
    }
  }

  return {
    enter(name) {
      const client = find(name);
      forget();
      if (client.underWay >= together)
        return refuse(
          'rate-limited',
          `${together} calls of yours are under way.`,
          'Wait for one to end. How many may be is fixed.',
        );
      if (perMinute > 0 && client.left < 1) {
        const seconds = Math.ceil((1 - client.left) / rate / 1000);
        return {
          ...refuseByRule(
            ['rate-limited', 'rateLimit'],
            `This relay takes ${perMinute} calls a minute.`,
            `Wait ${seconds} s.`,
          ),
          retryAfter: seconds,
        };
      }
      client.left -= 1;
      client.underWay += 1;
      return null;
    },
    leave(name) {
      const client = clients.get(name);
      if (client) client.underWay -= 1;
    },
  };
}
