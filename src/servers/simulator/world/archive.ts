import { worldStart } from '../../../core/simulation/world-start.ts';
import type { Agent, Person } from './agent.ts';
import type { Chat } from './chat.ts';
import { createChats } from './create-chats.ts';
import { createTickets } from './create-tickets.ts';
import { createWebhooks } from './create-webhooks.ts';
import type { Random } from './random.ts';
import type { RosterMember } from './roster.ts';
import type { Ticket } from './ticket.ts';
import type { Visitor } from './visitor.ts';
import type { Webhook } from './webhook.ts';

/** The chats that the account has had when it wakes up. */
export interface ChatArchive {
  /** Chats, newest first. */
  readonly chats: Chat[];
  /** People who have chatted and may come again. */
  readonly regulars: readonly Visitor[];
  /** Chats that are still going on. */
  running: Chat[];
}

/** What else is there when it wakes up. */
export interface DeskArchive {
  /** Tickets in no particular order. */
  readonly tickets: Ticket[];
  /** Receivers of events. */
  webhooks: Webhook[];
}

/** What the account's years have left, each part made when it is first looked at. */
export interface Archive {
  /** Makes the chats, the first time, and gives them. */
  readChats(): ChatArchive;
  /** Makes the rest, the first time, and gives it. */
  readDesk(): DeskArchive;
  /** Whether the chats were made. */
  readonly hasChats: boolean;
}

/**
 * Prepares the archive of a team; many calls do without it, and making it takes far longer than answering them. Its
 * choices are the next ones of `random`, in the same order whatever is looked at first, and the team is that of today,
 * whatever becomes of it.
 */
export function prepareArchive(
  random: Random,
  agents: readonly Agent[],
  roster: readonly RosterMember[],
  chatCount: number,
  ticketCount: number,
): Archive {
  const team: Person[] = agents.map(({ login, name }) => ({ login, name }));
  let visitors: readonly Visitor[] = [];
  let made: ChatArchive | null = null;
  let desk: DeskArchive | null = null;

  function readChats(): ChatArchive {
    if (made) return made;
    const chats = createChats(random, team, roster, chatCount);
    // Kept apart, because calls put further chats into the list.
    visitors = chats.map(({ visitor }) => visitor);
    const running = chats.filter(({ ended }) => ended > worldStart);
    made = { chats, regulars: visitors.slice(0, 200), running };
    return made;
  }

  function readDesk(): DeskArchive {
    if (desk) return desk;
    readChats();
    desk = {
      tickets: createTickets(random, team, visitors, ticketCount),
      webhooks: createWebhooks(random),
    };
    return desk;
  }

  return {
    readChats,
    readDesk,
    get hasChats() {
      return made !== null;
    },
  };
}
