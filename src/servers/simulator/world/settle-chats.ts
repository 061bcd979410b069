import { notifyWebhooks } from './notify-webhooks.ts';
import { chatEventData } from './render-webhook-data.ts';
import { takeChat } from './take-chat.ts';
import type { World } from './world.ts';

/**
 * Brings the account up to `now` (Unix seconds): chats whose time is over are told of, and agents who have become free
 * take those who wait, unless these have fallen silent.
 */
export function settleChats(world: World, now: number): void {
  const over = now < world.calmUntil ? [] : world.running.filter((chat) => chat.ended <= now);
  if (over.length > 0) {
    world.running = world.running.filter((chat) => chat.ended > now);
    over.sort((one, other) => one.ended - other.ended);
    for (const chat of over) notifyWebhooks(world, 'chat_ended', chat.ended, chatEventData(chat, chat.ended));
  }
  for (const session of world.sessions) {
    if (session.state !== 'queued') continue;
    if (session.chat.ended <= now) session.state = 'gone';
    else if (takeChat(world, session, now)) world.revision += 1;
  }
}
