import type { Agent } from './agent.ts';
import type { Chat, ChatEvent } from './chat.ts';
import type { Topic } from './topics.ts';

/** A chat that a visitor holds over the API. */
export interface VisitorSession {
  /** Secret id that the visitor shows with every call. */
  readonly id: string;
  /** Visitor id, chosen by whoever called. */
  readonly visitorId: string;
  /** Its chat; in the archive from the moment an agent takes it. */
  readonly chat: Chat;
  /** Whether the visitor waits for an agent, chats, or has gone without having been answered. */
  state: 'queued' | 'begun' | 'gone';
  /** Who took the chat, or null so far. */
  agent: Agent | null;
  /** First line of the chat. */
  readonly welcome: string;
  /** All that is said, lines of the near future included, in no particular order. */
  readonly lines: ChatEvent[];
  /** What the agent takes it to be about. */
  topic: Topic;
  /** Fills the placeholders of a sentence. */
  fill(sentence: string): string;
  /** Whether the visitor ended the chat, instead of falling silent. */
  isClosed: boolean;
}
