import type { Person } from './agent.ts';
import type { ChatEvent } from './chat.ts';
import type { Conversation } from './conversation.ts';
import { planTalk } from './plan-talk.ts';
import type { Random } from './random.ts';
import type { Visitor } from './visitor.ts';

/** What a talk is made up from. */
export interface TalkOptions {
  /** Id of the chat, on which its pace depends. */
  readonly id: string;
  /** What it is about. */
  readonly conversation: Conversation;
  /** Who asks. */
  readonly visitor: Visitor;
  /** Who answers. */
  readonly agent: Person;
  /** Start, in Unix seconds. */
  readonly started: number;
  /** End, in Unix seconds. */
  readonly ended: number;
  /** Whether nobody answered. */
  readonly missed: boolean;
}

type Line = Omit<ChatEvent, 'at'> & { readonly gap: number };

const bySystem = { by: 'visitor', person: null } as const;

/** What was said in a chat between its start and end, and that the visitor closed it. */
export function holdTalk(random: Random, options: TalkOptions): ChatEvent[] {
  const { visitor, started, ended } = options;
  const lines = options.missed ? writeMissed(random, options) : writeAnswered(random, options);
  let at = started;
  const events = lines.map(({ gap, ...line }): ChatEvent => {
    at = Math.min(at + gap, ended);
    return { ...line, at };
  });
  events.push({ kind: 'closed', at: ended, ...bySystem, text: `${visitor.name} closed the chat.` });
  return events;
}

function writeAnswered(
  random: Random,
  { id, conversation, visitor, agent, started, ended }: TalkOptions,
): Line[] {
  const { topic, fill } = conversation;
  const plan = planTalk(id, topic.exchanges.length, ended - started);
  const [waits, pauses] = [[...plan.waits], [...plan.pauses]];
  const answer = (text: string): Line => createLine(agent, fill(text), waits.shift() ?? 1);
  const ask = (text: string): Line => createLine(null, fill(text), pauses.shift() ?? 1);
  const lines = [welcome(random, agent), ask(random.pick(topic.questions))];
  for (const [question, reply] of topic.exchanges.slice(0, plan.turns)) {
    lines.push(answer(question), ask(reply));
  }
  if (random.chance(0.05)) {
    const file = random.pick(['sleeve.jpg', 'label.png', 'receipt.pdf']);
    const text = `${visitor.name} uploaded the attachment.`;
    lines.push({ kind: 'attachment', ...bySystem, text, file, gap: 0 });
  }
  lines.push(answer(random.pick(topic.answers)));
  lines.push(
    ask(random.pick(['Great, thank you!', 'Perfect, thanks.', 'OK, I will try that.', 'Thanks, bye!'])),
  );
  return lines;
}

function writeMissed(random: Random, { conversation, agent, started, ended }: TalkOptions): Line[] {
  const { topic, fill } = conversation;
  const pause = Math.floor((ended - started) / 4);
  return [
    welcome(random, agent),
    createLine(null, fill(random.pick(topic.questions)), pause),
    createLine(null, 'Hello? Is anybody there?', pause * 2),
  ];
}

function welcome(random: Random, agent: Person): Line {
  const text = random.pick(['Welcome to Harbor Pine, how can I help?', 'Hello! What can I do for you?']);
  return createLine(agent, text, 0);
}

function createLine(person: Person | null, text: string, gap: number): Line {
  return { kind: 'message', by: person ? 'agent' : 'visitor', person, text, gap };
}
