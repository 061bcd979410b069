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
  /** All keys. */
  keys(): Promise<string[]>;
}
