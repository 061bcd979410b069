import { type Goal, type Group, goals, groups, type Tag, tags } from './account.ts';
import type { Agent } from './agent.ts';
import type { Chat } from './chat.ts';
import { createAgents } from './create-agents.ts';
import { createChats } from './create-chats.ts';
import { createTickets } from './create-tickets.ts';
import { createRandom, type Random } from './random.ts';
import { createRoster, type RosterMember } from './roster.ts';
import type { Ticket } from './ticket.ts';
import type { Webhook, WebhookDelivery } from './webhook.ts';

/** A transcript the account was asked to mail. */
export interface SentTranscript {
  /** Chat it shows. */
  readonly chatId: string;
  /** Recipient. */
  readonly to: string;
  /** When it was asked for, in Unix seconds. */
  readonly at: number;
}

/** All that one simulated account holds; calls change it in place. */
export interface World {
  /** Source of ids and keys made later; the same calls make the same ones. */
  readonly random: Random;
  /** The team, the owner first. */
  agents: Agent[];
  /** The team of the archived years with its hours. */
  readonly roster: readonly RosterMember[];
  /** Departments. */
  groups: Group[];
  /** Goals. */
  goals: Goal[];
  /** Tags of all groups. */
  tags: Tag[];
  /** Chats, newest first. */
  readonly chats: Chat[];
  /** Tickets; ones created later stand first. */
  readonly tickets: Ticket[];
  /** Transcripts that would have been mailed. */
  readonly outbox: SentTranscript[];
  /** Receivers of events. */
  webhooks: Webhook[];
  /** Calls of webhooks, the oldest first. */
  readonly deliveries: WebhookDelivery[];
}

/** What an account is made with. */
export interface WorldOptions {
  /** The same seed makes the same account. */
  readonly seed: string;
  /** API key of the owner. */
  readonly ownerKey: string;
  /** How many chats the archive holds, 5 at least. */
  readonly chats?: number;
  /** How many tickets there are, 1 at least. */
  readonly tickets?: number;
}

/** Makes the account of Harbor Pine: 12 agents, and two years of chats and tickets. */
export function createWorld(options: WorldOptions): World {
  const { seed, ownerKey, chats: chatCount = 2_000, tickets: ticketCount = 600 } = options;
  const random = createRandom(seed);
  const agents = createAgents(random, ownerKey);
  const roster = createRoster(seed, agents);
  const chats = createChats(random, agents, roster, chatCount);
  const tickets = createTickets(
    random,
    agents,
    chats.map((chat) => chat.visitor),
    ticketCount,
  );
  return {
    random,
    agents,
    roster,
    groups: structuredClone(groups) as Group[],
    goals: structuredClone(goals) as Goal[],
    tags: structuredClone(tags) as Tag[],
    chats,
    tickets,
    outbox: [],
    webhooks: [],
    deliveries: [],
  };
}
