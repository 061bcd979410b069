import type { WorldControl, WorldState } from '../../core/simulation/world-control.ts';

/** A simulated account as its panel governs it, wherever it runs. */
export interface GovernedWorld extends WorldControl {
  /** Tells of every change of the state that is noticed; gives the function that ends it. */
  subscribe(listener: (state: WorldState) => void): () => void;
  /** What to do with records that could not be read; null where nothing is kept in records. */
  readonly damaged: {
    /** All of them as JSON text for a file. */
    exportText(): Promise<string>;
    /** Removes them. */
    discard(): Promise<void>;
  } | null;
}
