import { worldStart } from '../../../core/simulation/world-start.ts';
import type { Person } from './agent.ts';
import type { Chat, ChatEvent } from './chat.ts';
import { pickTags, startConversation } from './conversation.ts';
import { holdTalk } from './hold-talk.ts';
import { pickMoment } from './moment.ts';
import { planTurns, planWaits } from './plan-talk.ts';
import { createRandom, type Random, weigh } from './random.ts';
import { randomId } from './random-id.ts';
import { pickGoals } from './reached-goals.ts';
import { roll } from './roll.ts';
import { isOnDuty, type RosterMember } from './roster.ts';
import { sampleChat } from './sample-chat.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const pendingChats = 4;
const shortestRest = 240;

/** When the first chat that is still going on may end, in Unix seconds. */
export const firstEnd = worldStart + shortestRest;

// Who leaves sooner has seen no answer yet.
const shortestTalk = 75;
const missedShare = 0.1;
// Most chats lack most things; one list serves all of them.
const none: readonly never[] = [];
const engagements = weigh([
  ['immediate_start', 70],
  ['auto_invite', 22],
  ['manual_invite', 8],
]);
const referrers = [
  'https://search.example/?q=rain+jacket',
  'https://search.example/?q=harbor+pine',
  'https://forum.example/outdoor/shells',
  'https://news.example/spring-issue',
];

/** Makes `count` chats, newest first; the last few started are still going on when the account wakes up. */
export function createChats(
  random: Random,
  team: readonly Person[],
  roster: readonly RosterMember[],
  count: number,
): Chat[] {
  const sample = sampleChat();
  const taken = new Set([sample.id]);
  const visitors: Visitor[] = [];
  const pending = Array.from({ length: pendingChats }, () => worldStart - random.integer(60, 500));
  const ended = Array.from({ length: count - 1 - pendingChats }, () => pickMoment(random));
  const longest = Math.min(...pending);
  // Sorted as plain numbers, without asking a function for each pair.
  const chats = Array.from(Float64Array.from([...ended, ...pending]).sort(), (started) => {
    const visitor = pickVisitor(random, visitors, started);
    const chat = createChat(random, team, roster, visitor, started, pending.includes(started), taken);
    taken.add(chat.id);
    // One of those going on began on a page that belongs to no department.
    if (started === longest) chat.group = 0;
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
  team: readonly Person[],
  roster: readonly RosterMember[],
  visitor: Visitor,
  started: number,
  pending: boolean,
  taken: ReadonlySet<string>,
): Chat {
  const conversation = startConversation(random);
  const { topic } = conversation;
  const agent = pickAgent(random, team, roster, topic.group, started);
  const length = random.integer(shortestTalk, 320) + (random.chance(0.3) ? random.integer(200, 1_400) : 0);
  const ended = pending
    ? worldStart + random.integer(shortestRest, 1_500)
    : Math.min(started + length, worldStart - 1);
  const id = randomId(random, 10, taken);
  let events: readonly ChatEvent[] | undefined;
  const answerable = ended - started >= shortestTalk;
  const rated = random.chance(0.36) && answerable;
  const good = random.chance(0.86);
  const isMissed = () => !answerable || (!rated && chat.goals.length === 0 && roll(id, 0) < missedShare);
  const chat: Chat = {
    id,
    visitor,
    agents: [agent],
    supervisors: random.chance(0.06) ? [{ login: 'nadia@harborpine.example', name: 'Nadia Okafor' }] : none,
    rate: rated ? (good ? 'rated_good' : 'rated_bad') : 'not_rated',
    hasComment: rated && random.chance(0.3),
    startUrl: `https://harborpine.example/${conversation.product[1]}`,
    referrer: random.chance(0.6) ? random.pick(referrers) : null,
    group: topic.group,
    started,
    ended,
    postchat: rated ? [{ key: 'Did we answer your question?', value: good ? 'Yes' : 'Not really' }] : none,
    customVariables: random.chance(0.3)
      ? [{ key: 'loyalty_tier', value: random.pick(['bronze', 'silver', 'gold']) }]
      : none,
    integrationVariables: random.chance(0.04)
      ? [
          { key: 'facebook.id', value: String(random.integer(500_000_000, 599_999_999)) },
          { key: 'facebook.email', value: visitor.mail },
        ]
      : none,
    goals: pickGoals(random, conversation, started, ended),
    queued: random.chance(0.14) ? random.integer(8, 240) : null,
    tags: pickTags(random, topic),
    engagement: random.weighted(engagements),
    // Most talks are never read; leaving them out makes a new account several times faster.
    readEvents() {
      events ??= holdTalk(createRandom(id), {
        id,
        conversation,
        visitor,
        agent,
        started,
        ended,
        missed: isMissed(),
      });
      return events;
    },
    readWaits() {
      return isMissed() ? [] : planWaits(id, planTurns(id, topic.exchanges.length), ended - started);
    },
  };
  return chat;
}

/** Somebody of the group who accepts chats at that time; outside of all hours somebody of the group steps in. */
function pickAgent(
  random: Random,
  team: readonly Person[],
  roster: readonly RosterMember[],
  group: number,
  started: number,
): Person {
  const staff = group === 0 ? roster : roster.filter((member) => member.groups.includes(group));
  const present = staff.filter((member) => isOnDuty(member, started));
  const { login } = random.pick(present.length > 0 ? present : staff);
  return team.find((agent) => agent.login === login) ?? { login, name: login };
}
