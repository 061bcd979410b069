import type { Json } from '../../../core/catalogue/schema.ts';
import type { Person } from './agent.ts';
import type { CannedResponse } from './canned-response.ts';
import type { Chat } from './chat.ts';
import type { EventData } from './notify-webhooks.ts';
import { surveyFieldId } from './survey-field-id.ts';
import type { Ticket } from './ticket.ts';
import type { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** What webhooks can tell of a chat at `now` (Unix seconds): the chat, its visitor and the survey before it. */
export function chatEventData(chat: Chat, now: number): EventData {
  return {
    chat: () => renderChat(chat, now),
    visitor: () => renderVisitor(chat),
    pre_chat_survey: () => renderSurvey(chat.visitor),
  };
}

/** What webhooks can tell of a ticket; `url` is the page it was sent from, where one is known. */
export function ticketEventData(ticket: Ticket, { groups }: World, url: string | null = null): EventData {
  return { ticket: () => renderTicket(ticket, groups, url) };
}

/** What webhooks can tell of a canned response, whether it was added, edited or removed. */
export function cannedResponseEventData({
  id,
  group,
  text,
  tags,
  created,
  edited,
}: CannedResponse): EventData {
  return { canned_response: () => ({ id, group, modification_date: edited?.at ?? created, tags, text }) };
}

function renderChat({ id, visitor, started, ended, tags, readEvents }: Chat, now: number): Json {
  const messages = readEvents().filter(({ kind, at }) => kind === 'message' && at <= now);
  return {
    id,
    started_timestamp: started,
    ...(ended <= now ? { ended_timestamp: ended } : {}),
    messages: messages.map(({ by, person, text, at }) => ({
      user_type: by,
      author_name: person?.name ?? visitor.name,
      ...(person ? { agent_id: person.login } : {}),
      text,
      timestamp: at,
    })),
    tags,
  };
}

function renderVisitor({ visitor: { id, name, mail }, customVariables }: Chat): Json {
  const variables = customVariables.map(({ key, value }) => ({ key, value }));
  return { id, name, email: mail, ...(variables.length > 0 ? { custom_variables: variables } : {}) };
}

/** Whoever left no name and no address skipped the survey. */
function renderSurvey(visitor: Visitor): Json {
  const answers = [
    { type: 'name', label: 'Your name', answer: visitor.name },
    { type: 'email', label: 'Your e-mail', answer: visitor.mail },
  ];
  return answers
    .map((answer, index) => ({ id: surveyFieldId(visitor, 417 + index), ...answer }))
    .filter(({ answer }) => answer !== '');
}

function renderTicket(ticket: Ticket, groups: World['groups'], url: string | null): Json {
  const { id, assignee, requester, status, subject, tags, source } = ticket;
  return {
    id,
    assignee: assignee ? renderPerson(assignee) : {},
    // Only messages are described; other entries have none of the promised members.
    events: ticket.events.flatMap((event) =>
      event.kind === 'message'
        ? {
            author: { ...renderPerson(event.author), type: event.by },
            date: isoDate(event.at),
            is_private: event.isPrivate,
            message: event.message,
            source: { type: event.source, url },
            type: 'message',
          }
        : [],
    ),
    groups: groups.filter((group) => ticket.groups.includes(group.id)).map(({ id, name }) => ({ id, name })),
    requester: { mail: requester.login, name: requester.name },
    status,
    subject,
    tags,
    source: { type: source, url, id: '' },
  };
}

function renderPerson({ login, name }: Person) {
  return { id: login, name };
}

function isoDate(instant: number): string {
  return new Date(instant * 1000).toISOString().replace('.000Z', 'Z');
}
