import type { Conditions } from './conditions.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Outgoing } from './outgoing.ts';
import type { WorldSettings } from './world-settings.ts';

/** A request as plain data. */
export interface PlainRequest {
  /** Address. */
  readonly url: string;
  /** Method. */
  readonly method: string;
  /** Headers in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Body, or null for none. */
  readonly body: ArrayBuffer | null;
}

/** An answer as plain data, with what belongs to it. */
export interface PlainAnswer {
  /** Status, headers and body, or null when the connection broke. */
  readonly response: {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: ArrayBuffer;
  } | null;
  /** How long the answer takes, in milliseconds. */
  readonly delay: number;
  /** What the journal keeps of the call, or null. */
  readonly entry: JournalEntry | null;
}

/** What a worker is asked; the first message is `start`, and every `id` gets one reply. */
export type WorkerAsk =
  | { readonly kind: 'start'; readonly settings: WorldSettings; readonly journal: readonly JournalEntry[] }
  | { readonly kind: 'configure'; readonly conditions: Conditions }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly request: PlainRequest }
  | { readonly kind: 'replay'; readonly id: number; readonly entries: readonly JournalEntry[] }
  | { readonly kind: 'resend'; readonly id: number; readonly delivery: number }
  | { readonly kind: 'outgoing'; readonly id: number };

/** What it says; `cancelled` means that the call was not begun. */
export type WorkerReply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: PlainAnswer }
  | { readonly kind: 'replay'; readonly id: number; readonly failed: number }
  | { readonly kind: 'resend'; readonly id: number; readonly entry: JournalEntry | null }
  | { readonly kind: 'outgoing'; readonly id: number; readonly outgoing: Outgoing }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };
