/** A stretch of time in Unix seconds, from `begin` up to but not including `end`. */
export interface Interval {
  /** Its first second. */
  readonly begin: number;
  /** The second after it. */
  readonly end: number;
}

/** Joins what overlaps or touches; the intervals must come by their begin, and so do those returned. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  let open: { begin: number; end: number } | null = null;
  for (const { begin, end } of intervals) {
    if (end <= begin) continue;
    if (open && begin <= open.end) {
      open.end = Math.max(open.end, end);
    } else {
      open = { begin, end };
      merged.push(open);
    }
  }
  return merged;
}
