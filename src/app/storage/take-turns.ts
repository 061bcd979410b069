/** The part of the Web Locks API that is used. */
export interface TabLocks {
  /** Runs something while nobody else, in any tab, runs something under the same name. */
  request<Value>(name: string, run: () => Promise<Value>): Promise<Value>;
}

/** Makes a function that runs one thing at a time: in all tabs where there are locks, else in this one. */
export function takeTurns(
  name: string,
  locks: TabLocks | null,
): <Value>(run: () => Promise<Value>) => Promise<Value> {
  if (locks) return (run) => locks.request(name, run);
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => {});
    return turn;
  };
}
