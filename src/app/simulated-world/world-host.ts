import type { Conditions } from '../../core/simulation/conditions.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Outgoing } from '../../core/simulation/outgoing.ts';

/** Something that runs a simulated account: this page, or a worker. */
export interface WorldHost {
  /** Answers a request; the answer is null when the connection broke, and takes `delay` milliseconds. */
  answer(request: Request): Promise<{ response: Response | null; delay: number; entry: JournalEntry | null }>;
  /** Does once more what others did. */
  replay(entries: readonly JournalEntry[]): Promise<number>;
  /** Notes a further attempt of a delivery, by its number from 1 on; gives its entry, or null without that delivery. */
  resend(delivery: number): Promise<JournalEntry | null>;
  /** Changes how it answers. */
  configure(conditions: Conditions): void;
  /** What the account would have sent to others. */
  outgoing(): Promise<Outgoing>;
  /** Ends it. */
  close(): void;
}
