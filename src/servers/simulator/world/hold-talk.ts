import type { Person } from './agent.ts';
import type { ChatEvent } from './chat.ts';
import type { Conversation } from './conversation.ts';
import type { Random } from './random.ts';
import type { Visitor } from './visitor.ts';

/** What was said in a chat between its start and end (Unix seconds), and that the visitor closed it. */
export function holdTalk(
  random: Random,
  { topic, fill }: Conversation,
  visitor: Visitor,
  agent: Person,
  started: number,
  ended: number,
): ChatEvent[] {
  const lines: Omit<ChatEvent, 'at'>[] = [];
  const say = (by: 'agent' | 'visitor', text: string) =>
    lines.push({ kind: 'message', by, person: by === 'agent' ? agent : null, text: fill(text) });
  say('agent', random.pick(['Welcome to Harbor Pine, how can I help?', 'Hello! What can I do for you?']));
  say('visitor', random.pick(topic.questions));
  const turns = random.integer(0, topic.exchanges.length);
  for (const [question, answer] of topic.exchanges.slice(0, turns)) {
    say('agent', question);
    say('visitor', answer);
  }
  const bySystem = { by: 'visitor', person: null } as const;
  if (random.chance(0.05)) {
    const file = random.pick(['sleeve.jpg', 'label.png', 'receipt.pdf']);
    lines.push({ kind: 'attachment', ...bySystem, text: `${visitor.name} uploaded the attachment.`, file });
  }
  say('agent', random.pick(topic.answers));
  say(
    'visitor',
    random.pick(['Great, thank you!', 'Perfect, thanks.', 'OK, I will try that.', 'Thanks, bye!']),
  );
  const step = (ended - started) / lines.length;
  const events = lines.map(({ kind, by, person, text, file }, index): ChatEvent => {
    const at = Math.floor(started + step * (index === 0 ? 0 : index + random.fraction() * 0.8 - 0.4));
    return { kind, at, by, person, text, file };
  });
  events.push({ kind: 'closed', at: ended, ...bySystem, text: `${visitor.name} closed the chat.` });
  return events;
}
