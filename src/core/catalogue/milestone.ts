/** When something came or went. */
export interface Milestone {
  /** Day in the history of the public documentation, YYYY-MM-DD. */
  readonly date: string;
  /** What shows it, or how it went. */
  readonly note: string;
}
