import type { Json } from '../../../core/catalogue/schema.ts';
import { createRandom } from './random.ts';
import { patience } from './start-session.ts';
import { type Topic, topics } from './topics.ts';
import type { VisitorSession } from './visitor-session.ts';

const farewells = [
  'Is there anything else?',
  'Glad I could help. Anything else?',
  'Let me know how it goes.',
];

/** Whether the visitor can still speak at `now` (Unix seconds). */
export function isOpen({ chat, state }: VisitorSession, now: number): boolean {
  return state !== 'gone' && chat.ended > now;
}

/** Notes a sign of life of the visitor, so that the chat goes on. */
export function keepAlive({ chat }: VisitorSession, now: number): void {
  chat.ended = now + patience;
}

/** Says something as the visitor; the agent's answer follows some seconds later. */
export function speak(session: VisitorSession, text: string, now: number): void {
  const { chat, lines, fill } = session;
  const [person = null] = chat.agents;
  const asked = lines.filter(({ by }) => by === 'visitor').length;
  const last = lines.reduce((latest, { at, by }) => (by === 'agent' ? Math.max(latest, at) : latest), now);
  const random = createRandom(`${session.id} ${asked}`);
  if (asked === 0) session.topic = guessTopic(text) ?? session.topic;
  const { exchanges, answers } = session.topic;
  const question = exchanges[asked]?.[0];
  const answer = asked === Math.min(2, exchanges.length) ? random.pick(answers) : random.pick(farewells);
  const reply = asked < 2 && question !== undefined ? question : answer;
  lines.push({ kind: 'message', at: now, by: 'visitor', person: null, text });
  lines.push({ kind: 'message', at: last + random.integer(5, 11), by: 'agent', person, text: fill(reply) });
}

/** The topic whose questions share most words with a text, or null when none shares any of note. */
function guessTopic(text: string): Topic | null {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const scores = topics.map((topic) => {
    const known = new Set(
      topic.questions
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{3,}/gu),
    );
    return { topic, score: words.filter((word) => known.has(word)).length };
  });
  const [best] = scores.sort((one, other) => other.score - one.score);
  return best && best.score > 1 ? best.topic : null;
}

/** Ends the chat as the visitor. */
export function closeSession(session: VisitorSession, now: number): void {
  session.isClosed = true;
  session.chat.ended = now;
}

/** What the visitor gets to see at `now` (Unix seconds), numbered from 1. */
export function renderSession({ agent, chat, lines }: VisitorSession, now: number): Json[] {
  if (!agent) return [];
  const said = lines
    .filter(({ at }) => at <= Math.min(now, chat.ended))
    .sort((one, other) => one.at - other.at);
  const { avatar, jobTitle, name } = agent;
  const details = { agent: { avatar, job_title: jobTitle, name }, message_id: 1 };
  return [
    { ...details, timestamp: chat.started, type: 'agent_details', user_type: 'agent' },
    ...said.map(({ text, at, by }, index) => ({
      message_id: index + 2,
      text,
      timestamp: at,
      type: 'message',
      user_type: by,
    })),
  ];
}
