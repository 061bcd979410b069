import type { Chat } from './chat.ts';
import { startConversation } from './conversation.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { findVisitor } from './presence.ts';
import { createRandom } from './random.ts';
import { randomId } from './random-id.ts';
import { chatEventData } from './render-webhook-data.ts';
import { frontPage } from './site-pages.ts';
import { takeChat } from './take-chat.ts';
import { topics } from './topics.ts';
import { createVisitor } from './visitor.ts';
import type { VisitorSession } from './visitor-session.ts';
import type { World } from './world.ts';

/** What can be sent about a new chat, by its names on the wire. */
export interface SessionInput {
  readonly welcome_message: string;
  readonly name: string;
  readonly email?: string;
  readonly group?: number;
}

/** Seconds of silence after which a chat ends by itself. */
export const patience = 30;

/** Lets a visitor ask for a chat at `now` (Unix seconds); where nobody can take it they wait. */
export function startSession(
  world: World,
  id: string,
  visitorId: string,
  input: SessionInput,
  now: number,
): VisitorSession {
  const group = input.group ?? 0;
  const random = createRandom(`${id} talk`);
  const { fill } = startConversation(random);
  const suitable = topics.filter((topic) => topic.group === group);
  const chat = createChat(world, visitorId, input, group, now);
  const session: VisitorSession = {
    id,
    visitorId,
    chat,
    state: 'queued',
    agent: null,
    welcome: input.welcome_message,
    lines: [],
    topic: random.pick(suitable.length > 0 ? suitable : topics),
    fill,
    isClosed: false,
  };
  chat.readEvents = () => listEvents(session);
  world.sessions.push(session);
  if (!takeChat(world, session, now)) notifyWebhooks(world, 'visitor_queued', now, chatEventData(chat, now));
  return session;
}

function createChat(world: World, visitorId: string, input: SessionInput, group: number, now: number): Chat {
  const known = findVisitor(world, visitorId, now) ?? createVisitor(world.random, now);
  const goals = world.goalsOfNewcomers.get(visitorId) ?? [];
  world.goalsOfNewcomers.delete(visitorId);
  // A set of all ids would take longer than the rest of the call.
  const taken = { has: (id: string) => world.chats.some((chat) => chat.id === id) };
  return {
    id: randomId(world.random, 10, taken),
    visitor: { ...known, id: visitorId, name: input.name, mail: input.email ?? '' },
    agents: [],
    supervisors: [],
    rate: 'not_rated',
    hasComment: false,
    startUrl: frontPage.url,
    referrer: null,
    group,
    started: now,
    ended: now + patience,
    postchat: [],
    customVariables: [],
    integrationVariables: [],
    goals,
    queued: null,
    tags: [],
    engagement: 'immediate_start',
    readEvents: () => [],
  };
}

/** What the chat's archive shows: lines up to its end, then how it ended. */
function listEvents({ chat, lines, isClosed }: VisitorSession) {
  const said = lines.filter(({ at }) => at <= chat.ended).sort((one, other) => one.at - other.at);
  const { name } = chat.visitor;
  const text = isClosed ? `${name} closed the chat.` : `The chat was closed, because ${name} had gone.`;
  return [...said, { kind: 'closed', at: chat.ended, by: 'visitor', person: null, text } as const];
}
