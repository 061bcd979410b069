/** What a tab remembers while it is at the accounts server: only an answer that comes back to it counts. */
export interface TabMark {
  /** Id of the attempt. */
  readonly attempt: string;
  /** Whether another tab waits for the answer, or this one came here by redirect. */
  readonly way: 'popup' | 'redirect';
  /** Address of the explorer’s page to go back to. */
  readonly page: string;
}

/** Kept by the browser for one tab and one site, over every page in between. */
const key = 'sign-in';

/** Notes an attempt in a tab’s session storage, or none; throws when the browser blocks site data. */
export function writeTabMark(storage: Storage, mark: TabMark | null): void {
  if (mark) storage.setItem(key, JSON.stringify(mark));
  else storage.removeItem(key);
}

/** Reads what was noted in a tab; null when it is nothing, or nothing this version knows, or can’t be read. */
export function readTabMark(openStorage: () => Storage): TabMark | null {
  try {
    const { attempt, way, page } = Object(JSON.parse(openStorage().getItem(key) ?? 'null'));
    const isMark =
      typeof attempt === 'string' && (way === 'popup' || way === 'redirect') && typeof page === 'string';
    return isMark ? { attempt, way, page } : null;
  } catch {
    return null;
  }
}
