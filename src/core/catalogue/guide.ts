/** What is known of a guide before its text is loaded. */
export interface GuideSummary {
  /** Stable id, the last part of its address: `errors`. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** What it explains, one sentence. */
  readonly summary: string;
}

/** A text that explains something beyond one call, loaded when it is opened. */
export interface GuideEntry extends GuideSummary {
  /** Loads its text as Markdown; links to pages of the explorer are fragments (`#/livechat-v2/agents.list`). */
  load(): Promise<string>;
}

/** A guide with its text. */
export interface Guide extends GuideSummary {
  /** The text, without its title. */
  readonly markdown: string;
}
