import type { Json } from '../../../core/catalogue/schema.ts';
import type { Chat } from './chat.ts';
import type { EventData } from './notify-webhooks.ts';

/** What an event of a chat can tell at `now` (Unix seconds). */
export function chatEventData(chat: Chat, now: number): EventData {
  const { visitor, customVariables } = chat;
  return {
    chat: () => ({
      id: chat.id,
      started_timestamp: chat.started,
      ...(chat.ended > now ? {} : { ended_timestamp: chat.ended }),
      messages: renderMessages(chat, now),
      tags: chat.tags,
    }),
    visitor: () => ({
      id: visitor.id,
      name: visitor.name,
      email: visitor.mail,
      ...(customVariables.length > 0
        ? { custom_variables: customVariables.map(({ key, value }) => ({ key, value })) }
        : {}),
    }),
    pre_chat_survey: () => [
      { id: '152360511800417', type: 'name', label: 'Your name', answer: visitor.name },
      { id: '152360511800418', type: 'email', label: 'Your e-mail', answer: visitor.mail },
    ],
  };
}

function renderMessages(chat: Chat, now: number): Json {
  return chat
    .readEvents()
    .filter(({ kind, at }) => kind === 'message' && at <= now)
    .map(({ by, person, text, at }) => ({
      user_type: by,
      author_name: person?.name ?? chat.visitor.name,
      ...(person ? { agent_id: person.login } : {}),
      text,
      timestamp: at,
    }));
}
