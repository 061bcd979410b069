import type { Endpoint } from '../../../../src/core/catalogue/endpoint.ts';
import { reportsAgents } from '../../../../src/core/catalogue/livechat/reports-agents.ts';
import { reportsChats } from '../../../../src/core/catalogue/livechat/reports-chats.ts';
import { reportsTickets } from '../../../../src/core/catalogue/livechat/reports-tickets.ts';
import { worldStart } from '../../../../src/core/simulation/world-start.ts';
import { routes } from '../../../../src/servers/simulator/routes/index.ts';
import type { Chat } from '../../../../src/servers/simulator/world/chat.ts';
import type { Ticket, TicketEvent } from '../../../../src/servers/simulator/world/ticket.ts';
import { createWorld, type World } from '../../../../src/servers/simulator/world/world.ts';

/** All reports of the catalogue. */
export const reportEndpoints: readonly Endpoint[] = [reportsChats, reportsAgents, reportsTickets].flatMap(
  ({ endpoints }) => endpoints,
);

/** What a report of a world tells, its arguments already checked. */
// biome-ignore lint/suspicious/noExplicitAny: tests read replies of every shape
export function report(world: World, id: string, parameters: object = {}, now = worldStart): any {
  const route = routes.find(({ endpoint }) => endpoint.id === id);
  const [caller = null] = world.agents;
  const answer = route?.handle({ world, caller, now, parameters: { ...parameters }, body: {} });
  return structuredClone(answer?.body);
}

/** A world that holds nothing but the chats and tickets given. */
export function createTinyWorld(given: { chats?: Chat[]; tickets?: Ticket[] }): World {
  const world = createWorld({ seed: 'tiny', ownerKey: '0', chats: 5, tickets: 1 });
  const chats = [...(given.chats ?? [])].sort((one, other) => other.started - one.started);
  return { ...world, roster: [], chats, tickets: given.tickets ?? [] };
}

/** The instant of a UTC time on a day of April 2018, in Unix seconds. */
export function april(day: number, time: string): number {
  return Date.parse(`2018-04-${String(day).padStart(2, '0')}T${time}Z`) / 1000;
}

/** A chat of five minutes that nobody answered, with the members given. */
export function createChat(started: number, given: Partial<Chat> = {}): Chat {
  const [pattern] = createWorld({ seed: 'tiny', ownerKey: '0', chats: 5, tickets: 1 }).chats.slice(-1);
  if (!pattern) throw new Error('the archive is empty');
  return {
    ...pattern,
    id: `CHAT${started}`,
    agents: [{ login: 'leo@harborpine.example', name: 'Leo Brandt' }],
    rate: 'not_rated',
    group: 1,
    started,
    ended: started + 300,
    goals: [],
    queued: null,
    tags: [],
    engagement: 'immediate_start',
    readEvents: () => [],
    readWaits: () => [],
    ...given,
  };
}

/** A ticket created at `created` and answered at each of `answers`. */
export function createTicket(
  created: number,
  answers: readonly number[],
  given: Partial<Ticket> = {},
): Ticket {
  const client = { login: 'otto.lindqvist@mail.example', name: 'Otto Lindqvist' };
  const leo = { login: 'leo@harborpine.example', name: 'Leo Brandt' };
  const message = { kind: 'message', message: 'Hm.', isPrivate: false, source: 'mail' } as const;
  const events: TicketEvent[] = [
    { ...message, at: created, by: 'client', author: client },
    { ...message, at: created + 5, by: 'agent', author: leo, isPrivate: true },
    ...answers.map((at): TicketEvent => ({ ...message, at, by: 'agent', author: leo })),
  ];
  return {
    id: `T${created}`,
    subject: 'Zip',
    status: answers.length > 0 ? 'solved' : 'open',
    assignee: leo,
    requester: client,
    groups: [1],
    source: 'mail',
    tags: [],
    modified: events.at(-1)?.at ?? created,
    events,
    ...given,
  };
}
