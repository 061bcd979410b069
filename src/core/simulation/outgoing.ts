/** A transcript a simulated account was asked to mail; nothing is ever sent. */
export interface SentTranscript {
  /** Chat it shows. */
  readonly chatId: string;
  /** Recipient. */
  readonly to: string;
  /** When it was asked for, in Unix seconds of the account. */
  readonly at: number;
}

/**
 * What became of one attempt to call a webhook: `noted` where nothing ever leaves, in a page; the HTTP status of the
 * receiver; or why there is none. `not-repeated` was made before its account was loaded from a file.
 */
export type AttemptOutcome =
  | 'noted'
  | 'waiting'
  | 'not-allowed'
  | 'refused'
  | 'timed-out'
  | 'unreachable'
  | 'not-repeated'
  | number;

/** One attempt to call a webhook. */
export interface WebhookAttempt {
  /** When it was made, in Unix seconds of the account. */
  readonly at: number;
  /** What became of it; written by whoever makes the call. */
  outcome: AttemptOutcome;
}

/** A call that a webhook of a simulated account would make. */
export interface SentWebhook {
  /** Id of the webhook. */
  readonly webhookId: string;
  /** Address it goes to. */
  readonly url: string;
  /** When it happened, in Unix seconds of the account. */
  readonly at: number;
  /** The JSON that is sent. */
  readonly payload: { readonly [name: string]: unknown };
  /** Each time it was made, the first time first. */
  readonly attempts: WebhookAttempt[];
}

/** All that a simulated account would have sent to others, the oldest first. */
export interface Outgoing {
  /** Transcripts. */
  readonly outbox: readonly SentTranscript[];
  /** Calls of webhooks. */
  readonly deliveries: readonly SentWebhook[];
}
