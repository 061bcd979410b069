/** Where the explorer keeps things: keys to structured-clonable values. */
export interface Store {
  /** Reads a value; undefined when there is none. */
  get<Value>(key: string): Promise<Value | undefined>;
  /** Writes a value, atomically. */
  set(key: string, value: unknown): Promise<void>;
  /** Removes a value; no error when there is none. */
  delete(key: string): Promise<void>;
  /** Writes a value unless there is one, in one step even across tabs, and gives back the one that is kept. */
  getOrSet<Value>(key: string, value: Value): Promise<Value>;
  /** All keys. */
  keys(): Promise<string[]>;
}
