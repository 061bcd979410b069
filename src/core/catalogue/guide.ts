/** A text that explains something beyond one call, loaded when it is opened. */
export interface GuideEntry {
  /** Stable id, the last part of its address: `errors`. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** What it explains, one sentence. */
  readonly summary: string;
  /** Loads its text as Markdown; links to pages of the explorer are fragments (`#/livechat-v2/agents.list`). */
  load(): Promise<string>;
}
