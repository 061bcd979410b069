/** Stages of one leg of a call, in the order they come; `queue` holds the preflight, where there was one. */
export type PhaseName = 'queue' | 'lookup' | 'connect' | 'secure' | 'wait' | 'download';

/** One stage of a leg. */
export interface Phase {
  /** Which stage. */
  readonly name: PhaseName;
  /** How long it took, in milliseconds. */
  readonly duration: number;
}

/** How the time of a leg was spent, as far as somebody tells. */
export interface Timing {
  /** The whole of the leg, in milliseconds. */
  readonly total: number;
  /** Its stages; empty where only the whole is told. */
  readonly phases: readonly Phase[];
  /** Who tells it, or why no more is told, as a sentence. */
  readonly note: string;
}
