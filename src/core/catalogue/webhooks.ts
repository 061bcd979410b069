import type { Milestone } from './milestone.ts';
import type { ReplyField } from './reply.ts';
import type { Json } from './schema.ts';

/** One kind of event that the API reports by calling the person's server. */
export interface WebhookEvent {
  /** Its name, as `event_type` tells it: `chat_started`. */
  readonly name: string;
  /** When it happens. */
  readonly firesWhen: string;
  /** Names of the data types that can go along. */
  readonly dataTypes: readonly string[];
  /** A whole payload with every data type. */
  readonly example: Json;
  /** When it came, where it was not there from the beginning. */
  readonly since?: Milestone;
}

/** One part of a payload. */
export interface WebhookDataType {
  /** Its name, which is its member in the payload too: `chat`. */
  readonly name: string;
  /** What it tells. */
  readonly description: string;
  /** Names of the events it can go along with. */
  readonly events: readonly string[];
  /** Its members. */
  readonly fields: readonly ReplyField[];
  /** A sample. */
  readonly example: Json;
  /** Members that were seen in use but are not documented. */
  readonly observedFields?: readonly string[];
}

/** The calls an API makes by itself. */
export interface Webhooks {
  /** What triggers a call. */
  readonly events: readonly WebhookEvent[];
  /** What a call can carry. */
  readonly dataTypes: readonly WebhookDataType[];
  /** Members every payload has. */
  readonly commonFields: readonly ReplyField[];
  /** How a call is made: method, content type, time-out, repeats, how the receiver knows the sender. */
  readonly delivery: readonly string[];
}
