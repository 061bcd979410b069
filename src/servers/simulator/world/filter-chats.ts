import type { Span } from '../time/span.ts';
import type { Chat, ReachedGoal } from './chat.ts';

/** Filters of the chat list and of the reports on chats, by their names on the wire; a missing one keeps everything. */
export interface ChatFilters {
  readonly date_from?: string;
  readonly date_to?: string;
  readonly timezone?: string;
  readonly visitor_id?: string;
  readonly query?: string;
  readonly agent?: string;
  readonly group?: number;
  readonly goal?: number;
  readonly has_goal?: number;
  readonly sale?: number;
  readonly has_sale?: number;
  readonly queued?: number;
  readonly rate?: string;
  readonly include_pending?: number;
  readonly 'tag[]'?: readonly string[];
  readonly tagged?: number;
  readonly comment?: number;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** The chats that started within the span and pass all filters, in the order given. */
export function filterChats(
  chats: readonly Chat[],
  filters: ChatFilters,
  { begin, end }: Span,
  now: number,
): Chat[] {
  const tests = createTests(filters, now);
  return chats.filter(
    (chat) =>
      chat.started >= begin &&
      chat.started < end &&
      (chat.ended <= now || filters.include_pending === 1) &&
      tests.every((test) => test(chat)),
  );
}

type Test = (chat: Chat) => boolean;

function createTests(filters: ChatFilters, now: number): Test[] {
  const { visitor_id, agent, group, goal, sale, rate, tagged, city, region, country } = filters;
  const tests: Test[] = [];
  const add = (wanted: boolean, test: Test) => {
    if (wanted) tests.push(test);
  };
  add(visitor_id !== undefined, (chat) => chat.visitor.id === visitor_id);
  add(agent !== undefined, (chat) => chat.agents.some((person) => person.login === agent?.toLowerCase()));
  add(group !== undefined, (chat) => chat.group === group);
  const reached = (test: (goal: ReachedGoal) => boolean) => (chat: Chat) =>
    chat.goals.some((each) => each.at <= now && test(each));
  add(
    goal !== undefined,
    reached((each) => each.goal === goal),
  );
  add(
    sale !== undefined,
    reached((each) => each.goal === sale && each.isSale),
  );
  add(
    filters.has_goal === 1,
    reached(() => true),
  );
  add(
    filters.has_sale === 1,
    reached((each) => each.isSale),
  );
  add(filters.queued === 1, (chat) => chat.queued !== null);
  add(filters.comment === 1, (chat) => chat.hasComment);
  add(rate === 'rated', (chat) => chat.rate !== 'not_rated');
  add(rate !== undefined && rate !== 'rated', (chat) => chat.rate === rate);
  add(tagged !== undefined, (chat) => chat.tags.length > 0 === (tagged === 1));
  add(city !== undefined, (chat) => sameText(chat.visitor.city, city));
  add(region !== undefined, (chat) => sameText(chat.visitor.region, region));
  add(country !== undefined, (chat) => sameText(chat.visitor.country, country));
  for (const tag of filters['tag[]'] ?? []) tests.push((chat) => chat.tags.includes(tag));
  const text = filters.query?.toLowerCase();
  if (text) tests.push((chat) => mentions(chat, text));
  return tests;
}

function sameText(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

function mentions({ visitor, readEvents }: Chat, text: string): boolean {
  return (
    visitor.name.toLowerCase().includes(text) ||
    visitor.mail.includes(text) ||
    readEvents().some((event) => event.kind === 'message' && event.text.toLowerCase().includes(text))
  );
}
