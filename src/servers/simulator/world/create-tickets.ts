import { worldStart } from '../../../core/simulation/world-start.ts';
import { day } from '../time/local-day.ts';
import type { Person } from './agent.ts';
import { pickTags, startConversation } from './conversation.ts';
import { pickMoment } from './moment.ts';
import { type Random, weigh } from './random.ts';
import { randomId } from './random-id.ts';
import { roll, rollInteger } from './roll.ts';
import { sampleTicket } from './sample-ticket.ts';
import type { Ticket, TicketEvent, TicketSource } from './ticket.ts';
import type { Visitor } from './visitor.ts';

const statuses = weigh([
  ['open', 4],
  ['pending', 5],
  ['solved', 88],
  ['spam', 3],
]);
const freshStatuses = weigh([
  ['open', 60],
  ['pending', 20],
  ['solved', 18],
  ['spam', 3],
]);
const sources = weigh([
  ['mail', 52],
  ['chat-window', 24],
  ['lc2', 12],
  ['agent-app-manual', 8],
  ['facebook', 4],
]);
const nadia = { login: 'nadia@harborpine.example', name: 'Nadia Okafor' };

/** Makes `count` tickets in no particular order. */
export function createTickets(
  random: Random,
  team: readonly Person[],
  visitors: readonly Visitor[],
  count: number,
): Ticket[] {
  const tickets = [sampleTicket()];
  const taken = new Set(tickets.map((ticket) => ticket.id));
  while (tickets.length < count) {
    const ticket = createTicket(random, team, random.pick(visitors), taken);
    taken.add(ticket.id);
    tickets.push(ticket);
  }
  return tickets;
}

function createTicket(
  random: Random,
  team: readonly Person[],
  visitor: Visitor,
  taken: ReadonlySet<string>,
): Ticket {
  const { topic, fill } = startConversation(random);
  const created = pickMoment(random);
  const fresh = worldStart - created < 10 * day;
  const status = random.weighted(fresh ? freshStatuses : statuses);
  const requester: Person = { login: visitor.mail, name: visitor.name };
  const source: TicketSource = random.weighted(sources);
  const unassigned = status === 'spam' || (status === 'open' && random.chance(0.5));
  const { login, name } = random.pick(team);
  const assignee = unassigned ? null : { login, name };
  const question = { message: `Hi,\n\n${fill(random.pick(topic.questions))}`, isPrivate: false, source };
  const events: TicketEvent[] = [
    { kind: 'message', at: created, by: 'client', author: requester, ...question },
  ];
  if (assignee)
    events.push(...handle(random, created, assignee, status !== 'open', fill(random.pick(topic.answers))));
  const id = randomId(random, 5, taken);
  if (assignee && status === 'solved') events.push(...followUp(id, requester, assignee, source, events));
  return {
    id,
    subject: fill(random.pick(topic.subjects)),
    status,
    assignee,
    requester,
    groups: [topic.group],
    source,
    tags: status === 'spam' ? [] : pickTags(random, topic),
    modified: events.at(-1)?.at ?? created,
    events,
  };
}

/** Half of the solved tickets took a second round. */
function followUp(
  id: string,
  requester: Person,
  assignee: Person,
  source: TicketSource,
  events: readonly TicketEvent[],
): TicketEvent[] {
  const asked = (events.at(-1)?.at ?? worldStart) + rollInteger(id, 4, 900, day);
  const answered = asked + rollInteger(id, 5, 600, 8 * 3_600);
  if (roll(id, 3) < 0.5 || answered >= worldStart) return [];
  const message = { kind: 'message', isPrivate: false } as const;
  return [
    {
      ...message,
      at: asked,
      by: 'client',
      author: requester,
      message: 'Thanks. And how long will it take?',
      source,
    },
    {
      ...message,
      at: answered,
      by: 'agent',
      author: assignee,
      message: `Two working days at most.\n\n${assignee.name}`,
      source: 'lc2',
    },
  ];
}

/** Assignment, perhaps a private note, perhaps the answer; never later than the account's first moment. */
function handle(
  random: Random,
  created: number,
  assignee: Person,
  answered: boolean,
  answer: string,
): TicketEvent[] {
  const assigned = Math.min(created + random.integer(60, 5_400), worldStart - 3);
  const events: TicketEvent[] = [{ kind: 'assignee_changed', at: assigned, author: nadia, to: assignee }];
  const write = (at: number, author: Person, message: string, isPrivate: boolean) =>
    events.push({ kind: 'message', at, by: 'agent', author, message, isPrivate, source: 'lc2' });
  if (random.chance(0.25)) {
    const note = random.pick([
      'Please offer a swap.',
      'Regular customer, be generous.',
      'Check with the warehouse.',
    ]);
    write(Math.min(assigned + random.integer(20, 300), worldStart - 2), nadia, note, true);
  }
  if (answered) {
    const at = Math.min(assigned + random.integer(600, day), worldStart - 1);
    write(at, assignee, `Hello,\n\n${answer}\n\n${assignee.name}`, false);
  }
  return events;
}
