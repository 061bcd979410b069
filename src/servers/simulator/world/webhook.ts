/** What can trigger a webhook. */
export type WebhookEventName =
  | 'chat_started'
  | 'chat_ended'
  | 'chat_changed'
  | 'visitor_queued'
  | 'ticket_created'
  | 'canned_response_changed';

/** Parts a webhook can carry. */
export type WebhookDataName = 'chat' | 'visitor' | 'pre_chat_survey' | 'ticket' | 'canned_response';

/** A receiver that is told of one kind of event. */
export interface Webhook {
  /** Webhook id, 32 hex digits. */
  readonly id: string;
  /** Its trigger. */
  readonly event: WebhookEventName;
  /** What it wants to be told. */
  readonly dataTypes: readonly WebhookDataName[];
  /** Address of the receiver. */
  readonly url: string;
  /** Token that payloads carry, 32 hex digits. */
  readonly token: string;
}
