import { chats } from '../../../core/catalogue/livechat/chats.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { Chat } from '../world/chat.ts';
import type { ChatFilters } from '../world/filter-chats.ts';
import { notifyWebhooks } from '../world/notify-webhooks.ts';
import { renderChat } from '../world/render-chat.ts';
import { chatEventData } from '../world/render-webhook-data.ts';
import { reportZone } from '../world/report-zone.ts';
import { pageOf } from './paging.ts';
import { type Call, createRoute, type Route } from './route.ts';
import { selectChats } from './select-chats.ts';

type OneChat = { chat_id: string };

/** Finished chats. */
export const chatRoutes: readonly Route[] = [
  createRoute<ChatFilters & { page: number }>(chats, 'chats.list', ({ world, parameters, now }) => {
    const selection = selectChats(world, parameters, now);
    if ('errors' in selection) return refuseArguments(selection.errors);
    const { items, total, pages } = pageOf(selection.chats, parameters.page);
    return ok({
      chats: items.map((chat) => renderChat(chat, selection.zone, now, world.goals)),
      total,
      pages,
    });
  }),
  createRoute<OneChat>(chats, 'chats.get', (call) =>
    withChat(call, (chat) => ok(renderChat(chat, reportZone(), call.now, call.world.goals))),
  ),
  createRoute<OneChat, { tag: readonly string[] }>(chats, 'chats.update-tags', (call) =>
    withChat(call, (chat) => {
      const { world, body, now } = call;
      // A chat may keep a tag that its group has no more.
      const added = body.tag.filter((name) => !chat.tags.includes(name));
      const errors = checkReferences(world, { tags: added });
      if (errors.length > 0) return refuseArguments(errors);
      const tags = [...new Set(body.tag)];
      const changes = added.length > 0 || tags.length !== chat.tags.length;
      chat.tags = tags;
      if (changes) notifyWebhooks(world, 'chat_changed', now, chatEventData(chat, now));
      return ok({ chats: [renderChat(chat, reportZone(), call.now, world.goals)], total: 1, pages: 1 });
    }),
  ),
  createRoute<OneChat, { to: string }>(chats, 'chats.send-transcript', (call) =>
    withChat(call, (chat) => {
      call.world.outbox.push({ chatId: chat.id, to: call.body.to, at: call.now });
      return ok({ result: `E-mail has been sent to ${call.body.to}.` });
    }),
  ),
];

function withChat<Body>(call: Call<OneChat, Body>, answer: (chat: Chat) => Answer): Answer {
  const chat = call.world.chats.find((candidate) => candidate.id === call.parameters.chat_id);
  return chat ? answer(chat) : refuse(404, 'Chat not found');
}
