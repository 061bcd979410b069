import type { SentTranscript, SentWebhook } from '../../../core/simulation/outgoing.ts';
import { type Goal, type Group, goals, groups, type Tag, tags } from './account.ts';
import type { Agent } from './agent.ts';
import { prepareArchive } from './archive.ts';
import type { CannedResponse } from './canned-response.ts';
import type { Chat, ReachedGoal } from './chat.ts';
import { createAgents } from './create-agents.ts';
import { createCannedResponses, lastCannedResponse } from './create-canned-responses.ts';
import { firstEnd } from './create-chats.ts';
import { createGreetings } from './create-greetings.ts';
import type { Greeting } from './greeting.ts';
import { createRandom, drawFrom, type Random } from './random.ts';
import { createRoster, type RosterMember } from './roster.ts';
import { createSequence } from './sequence.ts';
import type { Ticket } from './ticket.ts';
import type { Site } from './visit.ts';
import type { VisitorDetails } from './visitor-details.ts';
import type { VisitorSession } from './visitor-session.ts';
import type { Webhook } from './webhook.ts';

/** All that one simulated account holds; calls change it in place. The archive is made when it is first looked at. */
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
  /** Prepared texts, the oldest first. */
  cannedResponses: CannedResponse[];
  /** Highest ids ever given; an id is not used again. */
  readonly lastIds: { group: number; cannedResponse: number };
  /** Chats, newest first. */
  readonly chats: Chat[];
  /** Tickets; ones created later stand first. */
  readonly tickets: Ticket[];
  /** Transcripts that would have been mailed. */
  readonly outbox: SentTranscript[];
  /** Receivers of events. */
  webhooks: Webhook[];
  /** Calls of webhooks, the oldest first. */
  readonly deliveries: SentWebhook[];
  /** Gives the id of the next goal. */
  readonly nextGoalId: () => number;
  /** Goals of people who have not chatted so far, by visitor id. */
  readonly goalsOfNewcomers: Map<string, readonly ReachedGoal[]>;
  /** Greetings. */
  greetings: Greeting[];
  /** Gives the id of the next greeting. */
  readonly nextGreetingId: () => number;
  /** Gives the id of the next rule of a greeting. */
  readonly nextRuleId: () => number;
  /** Who comes to the site. */
  readonly site: Site;
  /** Facts shown beside visitors. */
  readonly visitorDetails: VisitorDetails[];
  /** Chats held over the API, the oldest first. */
  readonly sessions: VisitorSession[];
  /** Chats whose end nobody has been told of. */
  running: Chat[];
  /** Until when none of them ends (Unix seconds), as far as it is known without making the archive. */
  readonly calmUntil: number;
  /** To be raised by a GET that changes something (a poll that marks messages as read); other methods need not. */
  revision: number;
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
  const archive = prepareArchive(random, agents, roster, chatCount, ticketCount);
  return {
    random: drawFrom(() => {
      // What is chosen from now on comes after the choices of the archive.
      archive.readDesk();
      return random.fraction();
    }),
    agents,
    roster,
    groups: structuredClone(groups) as Group[],
    goals: structuredClone(goals) as Goal[],
    tags: structuredClone(tags) as Tag[],
    cannedResponses: createCannedResponses(),
    lastIds: { group: Math.max(...groups.map(({ id }) => id)), cannedResponse: lastCannedResponse },
    get chats() {
      return archive.readChats().chats;
    },
    get tickets() {
      return archive.readDesk().tickets;
    },
    outbox: [],
    get webhooks() {
      return archive.readDesk().webhooks;
    },
    set webhooks(webhooks) {
      archive.readDesk().webhooks = webhooks;
    },
    deliveries: [],
    nextGoalId: createSequence(326, 4),
    goalsOfNewcomers: new Map(),
    greetings: createGreetings(),
    nextGreetingId: createSequence(655, 5),
    nextRuleId: createSequence(2_140),
    site: {
      seed,
      get regulars() {
        return archive.readChats().regulars;
      },
    },
    visitorDetails: [],
    sessions: [],
    get running() {
      return archive.readChats().running;
    },
    set running(running) {
      archive.readChats().running = running;
    },
    get calmUntil() {
      return archive.hasChats ? Number.NEGATIVE_INFINITY : firstEnd;
    },
    revision: 0,
  };
}
