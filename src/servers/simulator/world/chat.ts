import type { Person } from './agent.ts';
import type { Visitor } from './visitor.ts';

/** One thing that happened in a chat. */
export interface ChatEvent {
  /** Kind of entry. */
  readonly kind: 'message' | 'attachment' | 'closed';
  /** When, in Unix seconds. */
  readonly at: number;
  /** Side that caused it. */
  readonly by: 'agent' | 'visitor' | 'supervisor';
  /** The agent or supervisor, or null for the visitor. */
  readonly person: Person | null;
  /** Content or description. */
  readonly text: string;
  /** Name of the uploaded file, on attachments. */
  readonly file?: string;
}

/** What somebody bought. */
export interface Order {
  /** Order number. */
  readonly id: string;
  /** What it is. */
  readonly description: string;
  /** Amount, with a period as decimal mark. */
  readonly price: string;
  /** Currency code. */
  readonly currency: string;
}

/** A goal reached by somebody who chatted. */
export interface ReachedGoal {
  /** Goal id. */
  readonly goal: number;
  /** When, in Unix seconds. */
  readonly at: number;
  /** Whether a sales tracker saw it. */
  readonly isSale: boolean;
  /** What was ordered, or null when nothing was. */
  readonly order: Order | null;
  /** Name the goal had when it was removed from the account. */
  formerName?: string;
}

/** A named value, as surveys and variables have. */
export interface KeyValue {
  /** Question or name. */
  readonly key: string;
  /** Answer or value. */
  readonly value: string;
}

/** A chat as the archive keeps it. */
export interface Chat {
  /** Chat id. */
  readonly id: string;
  /** Who was chatting. */
  readonly visitor: Visitor;
  /** Agents who took part. */
  agents: readonly Person[];
  /** Colleagues who watched. */
  readonly supervisors: readonly Person[];
  /** Rating by the visitor. */
  readonly rate: 'rated_good' | 'rated_bad' | 'not_rated';
  /** Whether the rating came with a comment. */
  readonly hasComment: boolean;
  /** Page on which it began. */
  readonly startUrl: string;
  /** Page that led to the site, or null when unknown. */
  readonly referrer: string | null;
  /** Group it was routed to. */
  group: number;
  /** Start, in Unix seconds. */
  started: number;
  /** End, in Unix seconds; the chat is pending while the account's clock shows less. */
  ended: number;
  /** Answers given after the chat. */
  readonly postchat: readonly KeyValue[];
  /** Variables of the tracking code. */
  readonly customVariables: readonly KeyValue[];
  /** Data from a Facebook sign-in. */
  readonly integrationVariables: readonly KeyValue[];
  /** Goals reached. */
  goals: readonly ReachedGoal[];
  /** Seconds spent in the waiting line, or null. */
  queued: number | null;
  /** Tags, replaced as a whole. */
  tags: readonly string[];
  /** How it came about. */
  readonly engagement: 'auto_invite' | 'manual_invite' | 'immediate_start';
  /** All that happened, in order. */
  readEvents(): readonly ChatEvent[];
  /** Seconds each question waited for its answer, where they are known without the talk being made up. */
  readWaits?(): readonly number[];
}
