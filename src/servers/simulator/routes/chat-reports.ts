import { reportsAgents } from '../../../core/catalogue/livechat/reports-agents.ts';
import { reportsChats } from '../../../core/catalogue/livechat/reports-chats.ts';
import type { ServedResource } from '../../../core/catalogue/served-resource.ts';
import { ok, refuseArguments } from '../http/answer.ts';
import type { BucketReport } from '../reports/bucket-report.ts';
import { chatEngagement } from '../reports/chat-engagement.ts';
import { chatRatings } from '../reports/chat-ratings.ts';
import { chatsFirstResponseTime } from '../reports/chats-first-response-time.ts';
import { chatsResponseTime } from '../reports/chats-response-time.ts';
import { reportGoals } from '../reports/goals.ts';
import { type GreetingChoice, reportGreetings } from '../reports/greetings.ts';
import { missedChats } from '../reports/missed-chats.ts';
import { type AgentRating, rankAgents } from '../reports/rank-agents.ts';
import { totalChats } from '../reports/total-chats.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { Chat } from '../world/chat.ts';
import type { ChatFilters } from '../world/filter-chats.ts';
import { answerBuckets, type BucketChoice } from './answer-buckets.ts';
import { createRoute, type Route } from './route.ts';
import { selectChats } from './select-chats.ts';

type Filters = ChatFilters & BucketChoice;
type MissedFilters = Filters & { 'groups[]'?: readonly number[]; 'agents[]'?: readonly string[] };

/** Statistics on finished chats, which count by their start like in the list. */
export const chatReportRoutes: readonly Route[] = [
  createChatReport(reportsChats, 'reports.total-chats', () => totalChats),
  createChatReport(reportsChats, 'reports.chat-engagement', () => chatEngagement),
  createChatReport(reportsChats, 'reports.chat-ratings', () => chatRatings),
  createChatReport(reportsChats, 'reports.goals', reportGoals),
  createChatReport(reportsAgents, 'reports.chats-first-response-time', () => chatsFirstResponseTime),
  createChatReport(reportsAgents, 'reports.chats-response-time', () => chatsResponseTime),
  createRoute<Filters & GreetingChoice>(reportsChats, 'reports.greetings', (call) => {
    const { world, parameters, now } = call;
    // A goal narrows the goals that are counted, not the chats.
    const { goal, ...filters } = parameters;
    const wrong = checkReferences(world, { goals: [goal], greetings: [parameters.greeting] });
    const selection = selectChats(world, filters, now);
    if ('errors' in selection) return refuseArguments([...selection.errors, ...wrong]);
    if (wrong.length > 0) return refuseArguments(wrong);
    const report = reportGreetings(parameters);
    return answerBuckets(report, selection.chats, filters, selection);
  }),
  createRoute<MissedFilters>(reportsChats, 'reports.missed-chats', ({ world, parameters, now }) => {
    const { 'groups[]': groups = [], 'agents[]': agents = [], ...filters } = parameters;
    const wrong = [
      ...checkReferences(world, { group: groups }),
      ...agents.flatMap((agent) => checkReferences(world, { agent })),
    ];
    const selection = selectChats(world, filters, now);
    if ('errors' in selection) return refuseArguments([...selection.errors, ...wrong]);
    if (wrong.length > 0) return refuseArguments(wrong);
    const logins = new Set(agents.map((agent) => agent.toLowerCase()));
    const chats = selection.chats.filter(
      (chat) =>
        (groups.length === 0 || groups.includes(chat.group)) &&
        (agents.length === 0 || chat.agents.some(({ login }) => logins.has(login))),
    );
    return answerBuckets(missedChats, chats, filters, selection);
  }),
  createRoute<ChatFilters>(reportsChats, 'reports.chat-ranking', ({ world, parameters, now }) => {
    const selection = selectChats(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    return ok(rankAgents(selection.chats.flatMap(listRatings)));
  }),
];

function createChatReport<Choice, Tally>(
  resource: ServedResource,
  id: string,
  choose: (choice: Choice, now: number) => BucketReport<Chat, Tally>,
): Route {
  return createRoute<Filters & Choice>(resource, id, ({ world, parameters, now }) => {
    const selection = selectChats(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    return answerBuckets(choose(parameters, now), selection.chats, parameters, selection);
  });
}

function listRatings({ agents, rate }: Chat): AgentRating[] {
  if (rate === 'not_rated') return [];
  const rating = rate === 'rated_good' ? 'good' : 'bad';
  return agents.map(({ login }) => ({ login, rating }));
}
