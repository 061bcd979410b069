/** A transcript a simulated account was asked to mail; nothing is ever sent. */
export interface SentTranscript {
  /** Chat it shows. */
  readonly chatId: string;
  /** Recipient. */
  readonly to: string;
  /** When it was asked for, in Unix seconds of the account. */
  readonly at: number;
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
}

/** All that a simulated account would have sent to others, the oldest first. */
export interface Outgoing {
  /** Transcripts. */
  readonly outbox: readonly SentTranscript[];
  /** Calls of webhooks. */
  readonly deliveries: readonly SentWebhook[];
}
