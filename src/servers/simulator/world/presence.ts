import type { Chat } from './chat.ts';
import { createRandom } from './random.ts';
import { frontPage, sitePages } from './site-pages.ts';
import { listVisits, type PageView, type Visit } from './visit.ts';
import type { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** What a person on the site is doing. */
export type PresenceState =
  | 'browsing'
  | 'chatting'
  | 'queued'
  | 'invited'
  | 'refused invitation'
  | 'chat closed';

/** Somebody who is on the site right now. */
export interface Presence {
  /** Who it is. */
  readonly visitor: Visitor;
  /** What they are doing. */
  readonly state: PresenceState;
  /** Arrival, in Unix seconds. */
  readonly entered: number;
  /** Page that led to the site; empty when none did. */
  readonly referrer: string;
  /** Pages seen so far, at least one. */
  readonly views: readonly [PageView, ...PageView[]];
  /** Group of the chat, or of the page. */
  readonly group: number;
  /** The chat they are in, wait for or have just left, or null. */
  readonly chat: Chat | null;
  /** Greeting they were shown, and since when; or null. */
  readonly greeting: { readonly name: string; readonly from: number; readonly isOpen: boolean } | null;
}

// After a chat people stay a while on the page they chatted on.
const stay = 120;

/** Everybody on the site at `now` (Unix seconds), the latest arrival first. */
export function listPresences(world: World, now: number): Presence[] {
  const present = new Map<string, Presence>();
  const add = (presence: Presence) => {
    if (!present.has(presence.visitor.id)) present.set(presence.visitor.id, presence);
  };
  const recent = world.chats.filter((chat) => chat.started <= now && now < chat.ended + stay);
  for (const chat of recent.filter(({ ended }) => ended > now)) add(chatPresence(chat, 'chatting', now));
  for (const session of world.sessions)
    if (session.state === 'queued') add(chatPresence(session.chat, 'queued', now));
  for (const chat of recent) add(chatPresence(chat, 'chat closed', now));
  for (const visit of listVisits(world.site, now)) add(visitPresence(world, visit, now));
  return [...present.values()].sort((one, other) => other.entered - one.entered);
}

/** The visitor with this id, if they have chatted, have asked for a chat or are on the site. */
export function findVisitor({ chats, sessions, site }: World, id: string, now: number): Visitor | undefined {
  const isTheirs = ({ visitor }: { readonly visitor: Visitor }) => visitor.id === id;
  const asked = () => sessions.find(({ visitorId }) => visitorId === id)?.chat;
  return (chats.find(isTheirs) ?? asked() ?? listVisits(site, now).find(isTheirs))?.visitor;
}

function chatPresence(chat: Chat, state: PresenceState, now: number): Presence {
  const joined = chat.started - (chat.queued ?? 0);
  const entered = joined - createRandom(`${chat.id} on the site`).integer(5, 300);
  const page = sitePages.find(({ url }) => url === chat.startUrl) ?? frontPage;
  const second: PageView[] = page === frontPage || joined > now ? [] : [{ ...page, at: joined }];
  return {
    visitor: chat.visitor,
    state,
    entered,
    referrer: chat.referrer ?? '',
    views: [{ ...frontPage, at: entered }, ...second],
    group: chat.group,
    chat,
    greeting: null,
  };
}

function visitPresence({ greetings }: World, visit: Visit, now: number): Presence {
  const { visitor, entered, referrer, invitation } = visit;
  const [first = { ...frontPage, at: entered }, ...later] = visit.views.filter(({ at }) => at <= now);
  const { group } = later.at(-1) ?? first;
  const from = invitation?.from ?? now;
  const page = visit.views.findLast(({ at }) => at <= from) ?? first;
  const suitable = greetings.filter(
    (greeting) => greeting.active && (greeting.group === 0 || greeting.group === page.group),
  );
  const greeting = invitation && from <= now && suitable[Math.floor(invitation.choice * suitable.length)];
  const isOpen = invitation !== null && now < invitation.until;
  const answered = invitation?.isRefused ? 'refused invitation' : 'browsing';
  return {
    visitor,
    state: greeting ? (isOpen ? 'invited' : answered) : 'browsing',
    entered,
    referrer,
    views: [first, ...later],
    group,
    chat: null,
    greeting: greeting ? { name: greeting.name, from, isOpen } : null,
  };
}
