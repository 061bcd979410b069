import type { Person } from './agent.ts';

/** Channels a ticket can come from. */
export type TicketSource = 'lc2' | 'mail' | 'facebook' | 'agent-app-manual' | 'chat-window';

/** One entry in the history of a ticket. */
export type TicketEvent =
  | {
      readonly kind: 'message';
      readonly at: number;
      readonly by: 'client' | 'agent';
      readonly author: Person;
      readonly message: string;
      readonly isPrivate: boolean;
      readonly source: TicketSource;
    }
  | { readonly kind: 'assignee_changed'; readonly at: number; readonly author: Person; readonly to: Person };

/** A ticket as the account keeps it. */
export interface Ticket {
  /** Ticket id. */
  readonly id: string;
  /** Subject line. */
  readonly subject: string;
  /** State. */
  readonly status: 'open' | 'pending' | 'solved' | 'spam';
  /** Agent in charge, or null. */
  readonly assignee: Person | null;
  /** Who asked; the login is the e-mail address. */
  readonly requester: Person;
  /** Group ids, replaced as a whole. */
  groups: readonly number[];
  /** Channel. */
  readonly source: TicketSource;
  /** Tags, replaced as a whole. */
  tags: readonly string[];
  /** Last change, in Unix seconds. */
  modified: number;
  /** History, oldest first. */
  readonly events: readonly TicketEvent[];
}
