import type { AttemptOutcome, SentWebhook, WebhookAttempt } from '../../core/simulation/outgoing.ts';

/** What a deliverer needs. */
export interface DelivererOptions {
  /** Exact origins that may be called; calls of others are listed and not made. */
  readonly origins: readonly string[];
  /** Makes the calls. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** How long a receiver may take, in milliseconds. */
  readonly timeout: number;
}

/** Calls the receiver of a webhook over HTTP, and writes into the attempt what became of it; never rejects. */
export type Deliver = (delivery: SentWebhook, attempt: WebhookAttempt) => Promise<void>;

/** Makes a deliverer that calls nobody but the origins it was given. */
export function createDeliverer({ origins, fetch, timeout }: DelivererOptions): Deliver {
  async function call({ url: address, payload }: SentWebhook): Promise<AttemptOutcome> {
    try {
      const { url, authorization } = splitAddress(address);
      const headers = new Headers({ 'content-type': 'application/json' });
      if (authorization !== null) headers.set('authorization', authorization);
      const body = JSON.stringify(payload);
      const signal = AbortSignal.timeout(timeout);
      // A redirect could lead to an origin that is not allowed.
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
      response.body?.cancel().catch(() => {});
      return response.status;
    } catch (error) {
      return nameFailure(error);
    }
  }

  return async (delivery, attempt) => {
    const isAllowed = URL.canParse(delivery.url) && origins.includes(new URL(delivery.url).origin);
    attempt.outcome = isAllowed ? 'waiting' : 'not-allowed';
    if (isAllowed) attempt.outcome = await call(delivery);
  };
}

function nameFailure(error: unknown): AttemptOutcome {
  if (!(error instanceof Error)) return 'unreachable';
  if (error.name === 'TimeoutError') return 'timed-out';
  // Node's fetch says only in its cause why it failed.
  const { code } = Object(error.cause) as { code?: unknown };
  return code === 'ECONNREFUSED' ? 'refused' : 'unreachable';
}

/** Takes login and password out of an address: fetch refuses them there, where the reference recommends them. */
function splitAddress(address: string): { url: string; authorization: string | null } {
  const url = new URL(address);
  const pair = [url.username, url.password].map(decodeURIComponent).join(':');
  url.username = '';
  url.password = '';
  return { url: url.href, authorization: pair === ':' ? null : `Basic ${btoa(pair)}` };
}
