import { type Goal, type Group, goals, groups, type Tag, tags } from './account.ts';
import type { Agent } from './agent.ts';
import type { Chat } from './chat.ts';
import { createAgents } from './create-agents.ts';
import { createChats } from './create-chats.ts';
import { createTickets } from './create-tickets.ts';
import { createRandom, type Random } from './random.ts';
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
  /** To be raised by a GET that changes something (a poll that marks messages as read); other methods need not. */
  revision: number;
}

/** What a world is made from. */
export interface WorldOptions {
  /** Text that decides what happened before the account woke up. */
  readonly seed: string;
  /** API key of the owner. */
  readonly ownerKey: string;
  /** Number of chats. */
  readonly chats: number;
  /** Number of tickets. */
  readonly tickets: number;
}

/** Makes the account of Harbor Pine: 12 agents, and chats and tickets of two years, the same for the same options. */
export function createWorld(options: WorldOptions): World {
  const random = createRandom(options.seed);
  const agents = createAgents(random, options.ownerKey);
  const chats = createChats(random, agents, options.chats);
  const visitors = chats.map((chat) => chat.visitor);
  const tickets = createTickets(random, agents, visitors, options.tickets);
  return {
    random,
    agents,
    groups: structuredClone(groups) as Group[],
    goals: structuredClone(goals) as Goal[],
    tags: structuredClone(tags) as Tag[],
    chats,
    tickets,
    outbox: [],
    webhooks: [],
    deliveries: [],
    revision: 0,
  };
}
