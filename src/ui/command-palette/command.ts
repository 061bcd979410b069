/** Something a person can do from the command palette. */
export interface Command {
  /** Heading it stands under. */
  readonly group: string;
  readonly title: string;
  /** More about it, in muted letters: method and path of an endpoint, keys of an action. */
  readonly detail: string;
  /** More words that find it. */
  readonly words?: string;
  /** Does it, by an event fired from an element. */
  run(from: HTMLElement): void;
}
