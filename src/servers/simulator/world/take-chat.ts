import type { Agent } from './agent.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { createRandom } from './random.ts';
import { chatEventData } from './render-webhook-data.ts';
import type { VisitorSession } from './visitor-session.ts';
import type { World } from './world.ts';

/** Lets a free agent of the group take a chat at `now` (Unix seconds); says whether there was one. */
export function takeChat(world: World, session: VisitorSession, now: number): boolean {
  const { chat, welcome, lines } = session;
  const free = world.agents.filter((agent) => isFree(world, agent, chat.group));
  if (free.length === 0) return false;
  const agent = world.random.pick(free);
  const person = { login: agent.login, name: agent.name };
  session.agent = agent;
  session.state = 'begun';
  chat.agents = [person];
  chat.queued = now > chat.started ? now - chat.started : null;
  chat.started = now;
  const say = (at: number, text: string) => lines.push({ kind: 'message', at, by: 'agent', person, text });
  say(now, welcome);
  const random = createRandom(session.id);
  const [firstName] = agent.name.split(' ');
  say(now + random.integer(2, 5), `${firstName} here, what brings you to Harbor Pine?`);
  const place = world.chats.findIndex((other) => other.started <= now);
  world.chats.splice(place < 0 ? world.chats.length : place, 0, chat);
  world.running.push(chat);
  notifyWebhooks(world, 'chat_started', now, chatEventData(chat, now));
  return true;
}

function isFree({ running }: World, agent: Agent, group: number): boolean {
  if (agent.status !== 'accepting chats' || !(group === 0 || agent.groups.includes(group))) return false;
  const busy = running.filter((chat) => chat.agents.some(({ login }) => login === agent.login));
  return busy.length < agent.maxChats;
}
