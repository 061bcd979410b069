/** Where the explorer keeps things: keys to structured-clonable values. */
export interface Store {
  /** Reads a value; undefined when there is none. */
  get<Value>(key: string): Promise<Value | undefined>;
  /** Writes a value, atomically. */
  set(key: string, value: unknown): Promise<void>;
  /** Removes a value; no error when there is none. */
  delete(key: string): Promise<void>;
  /** Makes a new value of the kept one, in one step even across tabs, and gives it back. */
  update<Value>(key: string, change: (kept: Value | undefined) => Value): Promise<Value>;
  /**
   * Looks at a value and, by what it is, writes and removes others: all or nothing, in one step even across tabs.
   * Gives whether something was to be done.
   */
  change(key: string, decide: (kept: unknown) => Changes | null): Promise<boolean>;
  /** Reads all values of a range, in the order of their keys. */
  list(range: KeyRange): Promise<(readonly [key: string, value: unknown])[]>;
  /** Reads the values of a range alone, in the order of their keys: much faster for thousands that name themselves. */
  values(range: KeyRange): Promise<unknown[]>;
  /** Reads the last values of a range, `most` at most, in the order of their keys. */
  last(range: KeyRange, most: number): Promise<unknown[]>;
  /** The keys of a range, or all. */
  keys(range?: KeyRange): Promise<string[]>;
}

/** Keys from one to another in the order of their characters, both included. */
export interface KeyRange {
  readonly first: string;
  readonly last: string;
}

/** What is to be done in one step: removals, then writes. */
export interface Changes {
  readonly remove: readonly KeyRange[];
  readonly put: readonly (readonly [key: string, value: unknown])[];
}
