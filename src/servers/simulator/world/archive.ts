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

/** What the account's years have left when it wakes up. */
export interface Archive {
  /** Chats, newest first. */
  readonly chats: Chat[];
  /** Tickets in no particular order. */
  readonly tickets: Ticket[];
  /** Receivers of events. */
  webhooks: Webhook[];
  /** People who have chatted and may come again. */
  readonly regulars: readonly Visitor[];
  /** Chats that are still going on. */
  running: Chat[];
}

/** An archive that is made when it is first looked at. */
export interface LateArchive {
  /** Makes it, the first time, and gives it. */
  read(): Archive;
  /** Whether it was made. */
  readonly isMade: boolean;
}

/**
 * Prepares the archive of a team; most calls do without it, and making it takes far longer than answering them. Its
 * choices are the next ones of `random`, whenever it is made, and the team is that of today, whatever becomes of it.
 */
export function prepareArchive(
  random: Random,
  agents: readonly Agent[],
  roster: readonly RosterMember[],
  chatCount: number,
  ticketCount: number,
): LateArchive {
  const team: Person[] = agents.map(({ login, name }) => ({ login, name }));
  let archive: Archive | null = null;
  return {
    read() {
      archive ??= createArchive(random, team, roster, chatCount, ticketCount);
      return archive;
    },
    get isMade() {
      return archive !== null;
    },
  };
}

function createArchive(
  random: Random,
  team: readonly Person[],
  roster: readonly RosterMember[],
  chatCount: number,
  ticketCount: number,
): Archive {
  const chats = createChats(random, team, roster, chatCount);
  const visitors = chats.map((chat) => chat.visitor);
  return {
    chats,
    tickets: createTickets(random, team, visitors, ticketCount),
    webhooks: createWebhooks(random),
    regulars: visitors.slice(0, 200),
    running: chats.filter((chat) => chat.ended > worldStart),
  };
}
