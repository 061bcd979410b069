import type { Chat, ChatEvent } from './chat.ts';

/**
 * How long the visitor waited for each answer of an agent, in seconds, from the first message that was still open.
 * The welcome answers nothing.
 */
export function answerWaits(chat: Chat): readonly number[] {
  return chat.readWaits?.() ?? waitsIn(chat.readEvents());
}

/** The same, found in what was written. */
export function waitsIn(events: readonly ChatEvent[]): number[] {
  const waits: number[] = [];
  let asked: number | null = null;
  for (const { kind, by, at } of events) {
    if (kind !== 'message') continue;
    if (by === 'visitor') asked ??= at;
    if (by === 'agent' && asked !== null) {
      waits.push(Math.max(1, at - asked));
      asked = null;
    }
  }
  return waits;
}

/** Whether no agent wrote anything beyond the welcome. */
export function isMissed(chat: Chat): boolean {
  if (chat.readWaits) return chat.readWaits().length === 0;
  return chat.readEvents().filter(({ kind, by }) => kind === 'message' && by === 'agent').length < 2;
}
