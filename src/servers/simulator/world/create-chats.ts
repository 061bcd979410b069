import { worldStart } from '../time/clock.ts';
import type { Agent, Person } from './agent.ts';
import type { Chat, ChatEvent } from './chat.ts';
import { pickTags, startConversation } from './conversation.ts';
import { holdTalk } from './hold-talk.ts';
import { pickMoment } from './moment.ts';
import { createRandom, type Random } from './random.ts';
import { randomId } from './random-id.ts';
import { pickGoals } from './reached-goals.ts';
import { sampleChat } from './sample-chat.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const pendingChats = 4;
const referrers = [
  'https://search.example/?q=rain+jacket',
  'https://search.example/?q=harbor+pine',
  'https://forum.example/outdoor/shells',
  'https://news.example/spring-issue',
];

/** Makes `count` chats, newest first; the last few started are still going on when the account wakes up. */
export function createChats(random: Random, agents: Agent[], count: number): Chat[] {
  const sample = sampleChat();
  const taken = new Set([sample.id]);
  const visitors: Visitor[] = [];
  const pending = Array.from({ length: pendingChats }, () => worldStart - random.integer(60, 500));
  const ended = Array.from({ length: count - 1 - pendingChats }, () => pickMoment(random));
  const chats = [...ended, ...pending]
    .sort((one, other) => one - other)
    .map((started) => {
      const visitor = pickVisitor(random, visitors, started);
      const chat = createChat(random, agents, visitor, started, pending.includes(started), taken);
      taken.add(chat.id);
      return chat;
    });
  return [...chats, sample].sort((one, other) => other.started - one.started || (one.id < other.id ? -1 : 1));
}

/** Somebody who chatted before, or somebody new who came to the site up to an hour ago. */
function pickVisitor(random: Random, visitors: Visitor[], started: number): Visitor {
  if (visitors.length > 0 && random.chance(0.45)) return random.pick(visitors);
  const visitor = createVisitor(random, started - random.integer(20, 3_600));
  visitors.push(visitor);
  return visitor;
}

function createChat(
  random: Random,
  agents: Agent[],
  visitor: Visitor,
  started: number,
  pending: boolean,
  taken: ReadonlySet<string>,
): Chat {
  const conversation = startConversation(random);
  const { topic } = conversation;
  const staff = agents.filter((agent) => topic.group === 0 || agent.groups.includes(topic.group));
  const { login, name } = random.pick(staff);
  const agent: Person = { login, name };
  const length = random.integer(75, 320) + (random.chance(0.3) ? random.integer(200, 1_400) : 0);
  const ended = pending
    ? worldStart + random.integer(240, 1_500)
    : Math.min(started + length, worldStart - 1);
  const id = randomId(random, 10, taken);
  let events: readonly ChatEvent[] | undefined;
  const rated = random.chance(0.36);
  const good = random.chance(0.86);
  return {
    id,
    visitor,
    agents: [agent],
    supervisors: random.chance(0.06) ? [{ login: 'nadia@harborpine.example', name: 'Nadia Okafor' }] : [],
    rate: rated ? (good ? 'rated_good' : 'rated_bad') : 'not_rated',
    hasComment: rated && random.chance(0.3),
    startUrl: `https://harborpine.example/${conversation.product[1]}`,
    referrer: random.chance(0.6) ? random.pick(referrers) : null,
    group: topic.group,
    started,
    ended,
    postchat: rated ? [{ key: 'Did we answer your question?', value: good ? 'Yes' : 'Not really' }] : [],
    customVariables: random.chance(0.3)
      ? [{ key: 'loyalty_tier', value: random.pick(['bronze', 'silver', 'gold']) }]
      : [],
    integrationVariables: random.chance(0.04)
      ? [
          { key: 'facebook.id', value: String(random.integer(500_000_000, 599_999_999)) },
          { key: 'facebook.email', value: visitor.mail },
        ]
      : [],
    goals: pickGoals(random, conversation, started, ended),
    queued: random.chance(0.14) ? random.integer(8, 240) : null,
    tags: pickTags(random, topic),
    engagement: random.weighted([
      ['immediate_start', 70],
      ['auto_invite', 22],
      ['manual_invite', 8],
    ]),
    // Most talks are never read; leaving them out makes a new account several times faster.
    readEvents() {
      events ??= holdTalk(createRandom(id), conversation, visitor, agent, started, ended);
      return events;
    },
  };
}
