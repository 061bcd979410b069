import type { World } from './world.ts';

/** How many finished chats and how many tickets carry a tag, as the filters of their lists count at `now`. */
export interface TagUse {
  /** Chats. */
  readonly inChats: number;
  /** Tickets. */
  readonly inTickets: number;
}

/** Counts every tag in one pass over chats and tickets; the answer tells the use of one. */
export function countTags({ chats, tickets }: World, now: number): (tag: string) => TagUse {
  const inChats = countEach(chats.filter((chat) => chat.ended <= now));
  const inTickets = countEach(tickets);
  return (tag) => ({ inChats: inChats.get(tag) ?? 0, inTickets: inTickets.get(tag) ?? 0 });
}

function countEach(items: readonly { readonly tags: readonly string[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
