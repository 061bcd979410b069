import type { Json } from './schema.ts';

/** One member of a reply. */
export interface ReplyField {
  /** Place in the reply: `chats[].visitor.name`, `{bucket}.chats`. */
  readonly path: string;
  /** Type in the words of the fact sheet: `string`, `email`, `boolean01`, `timestamp`, `array<object>` … */
  readonly type: string;
  /** What it means. */
  readonly description: string;
  /** Values it takes. */
  readonly enum?: readonly (string | number)[];
  /** Unit of a number. */
  readonly unit?: string;
  /** How the text is written. */
  readonly format?: string;
  /** Whether it may be missing. */
  readonly optional?: boolean;
  /** When it came. */
  readonly since?: string;
  /** When and how it went. */
  readonly removed?: string;
}

/** The answer to a successful call. */
export interface Reply {
  /** Status; the reference prints none, clients accept any 2xx. */
  readonly status: number;
  /** A sample. */
  readonly example: Json;
  /** Its members. */
  readonly fields: readonly ReplyField[];
}
