import { Walk, type WalkParts } from './walk.ts';
import type { WalkOrder } from './walk-order.ts';
import type { WalkState } from './walk-state.ts';

/** The walk of this page, of which there is one at a time. */
export class Walks {
  readonly #parts: WalkParts;
  readonly #listeners = new Set<() => void>();
  #walk: Walk | null = null;

  constructor(parts: WalkParts) {
    this.#parts = parts;
  }

  /** Where the walk stands, or null when none was begun. */
  get state(): WalkState | null {
    return this.#walk?.state ?? null;
  }

  /** Calls back after every change; gives back a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins a walk; one that is under way is stopped, and its items are let go. */
  start(order: WalkOrder): Promise<void> {
    this.#walk?.stop();
    this.#walk = new Walk(order, this.#parts, () => this.#tell());
    return this.#walk.run();
  }

  /** Goes on with a walk that was paused or has failed. */
  resume(): Promise<void> | undefined {
    return this.#walk?.run();
  }

  /** Holds the walk. */
  pause(): void {
    this.#walk?.pause();
  }

  /** Ends the walk; what it has fetched stays. */
  stop(): void {
    this.#walk?.stop();
  }

  /** Lets go of a walk and what it has fetched. */
  clear(): void {
    this.#walk?.stop();
    this.#walk = null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
