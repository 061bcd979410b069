/** One call that changed a simulated account; the account is its seed and these, in order. */
export interface JournalEntry {
  /** The account's time when it was answered, in Unix seconds. */
  readonly at: number;
  /** The server that was called, when it was not the API. */
  readonly server?: 'accounts';
  /** Login of the agent who called, or null for a visitor or an app. Never a credential. */
  readonly caller: string | null;
  /** HTTP method. */
  readonly method: string;
  /** Path with its query, without a credential or a callback. */
  readonly path: string;
  /** Content type of the body, or null when none was named. */
  readonly type: string | null;
  /** Text of the body, passwords and tokens replaced by digests, or null for none. */
  readonly body: string | null;
}
