import type { SentWebhook } from '../../core/simulation/outgoing.ts';

/** A call of a webhook with what became of it. */
export interface WebhookOutcome {
  /** What was to be sent. */
  readonly delivery: SentWebhook;
  /** `waiting`, `not allowed`, the HTTP status of the receiver, or why it could not be reached. */
  outcome: string;
}

/** What a deliverer needs. */
export interface DelivererOptions {
  /** Exact origins that may be called; calls of others are listed and not made. */
  readonly origins: readonly string[];
  /** Makes the calls. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** How long a receiver may take, in milliseconds. */
  readonly timeout: number;
}

/** Calls the receivers of webhooks over HTTP. */
export interface Deliverer {
  /** Takes note of all deliveries so far and sends those that are new. */
  send(deliveries: readonly SentWebhook[]): void;
  /** Every delivery with its outcome, the oldest first. */
  readonly outcomes: readonly WebhookOutcome[];
}

/** Makes a deliverer that calls nobody but the origins it was given. */
export function createDeliverer({ origins, fetch, timeout }: DelivererOptions): Deliverer {
  const outcomes: WebhookOutcome[] = [];

  async function deliver(noted: WebhookOutcome): Promise<void> {
    try {
      const { url, authorization } = splitAddress(noted.delivery.url);
      const headers = new Headers({ 'content-type': 'application/json' });
      if (authorization !== null) headers.set('authorization', authorization);
      const body = JSON.stringify(noted.delivery.payload);
      const signal = AbortSignal.timeout(timeout);
      // A redirect could lead to an origin that is not allowed.
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
      noted.outcome = String(response.status);
      await response.body?.cancel();
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      noted.outcome = timedOut ? 'timed out' : 'unreachable';
    }
  }

  return {
    outcomes,
    send(deliveries) {
      for (const delivery of deliveries.slice(outcomes.length)) {
        const allowed = URL.canParse(delivery.url) && origins.includes(new URL(delivery.url).origin);
        const noted: WebhookOutcome = { delivery, outcome: allowed ? 'waiting' : 'not allowed' };
        outcomes.push(noted);
        if (allowed) void deliver(noted);
      }
    },
  };
}

/** Takes login and password out of an address: fetch refuses them there, where the reference recommends them. */
function splitAddress(address: string): { url: string; authorization: string | null } {
  const url = new URL(address);
  const pair = [url.username, url.password].map(decodeURIComponent).join(':');
  url.username = '';
  url.password = '';
  return { url: url.href, authorization: pair === ':' ? null : `Basic ${btoa(pair)}` };
}
