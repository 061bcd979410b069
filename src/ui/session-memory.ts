const prefix = 'ax-memory ';

/** Keeps a value for this tab, over reloads; where storage is blocked it is not kept. */
export function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Storage is blocked or full: the page begins where it begins.
  }
}

/** What was kept under a name, or null. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}
