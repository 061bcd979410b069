/** What joins the tab that waits and the page that answers come to; a BroadcastChannel is one. */
export interface AnswerChannel {
  /** Tells everybody else on it. */
  postMessage(message: unknown): void;
  /** Hears what others tell. */
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Leaves it. */
  close(): void;
}

/** What an accounts server sent a person back with. */
export interface SignInAnswer {
  /** Query of the address, with its question mark, or empty. */
  readonly query: string;
  /** Fragment of the address, with its number sign, or empty. */
  readonly fragment: string;
}

/** What is said on the channel of an attempt. */
export type AnswerNews =
  /** An answer came. */
  | { readonly kind: 'answer'; readonly answer: SignInAnswer }
  /** Whoever waited for it has it. */
  | { readonly kind: 'taken' };

/** Name of the channel of an attempt; nobody outside of this site can join it, and nobody else knows the id. */
export const channelName = (attempt: string) => `livechat-api-explorer sign-in ${attempt}`;

/** Reads a message; null when it is none of these, as another version of the explorer may send. */
export function readNews(data: unknown): AnswerNews | null {
  const { kind, answer } = Object(data) as Record<string, unknown>;
  if (kind === 'taken') return { kind };
  const { query, fragment } = Object(answer) as Record<string, unknown>;
  return kind === 'answer' && typeof query === 'string' && typeof fragment === 'string'
    ? { kind, answer: { query, fragment } }
    : null;
}
