/** The rows of a long list that are in the page. */
export interface RowWindow {
  /** Place of the first one. */
  readonly start: number;
  /** Place after the last one. */
  readonly end: number;
}

/** So many rows above and below what is seen. */
const margin = 12;

/** Which rows of equal height have to be in the page for a scroll position; heights in CSS pixels. */
export function windowRows(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(scrollTop / rowHeight) - margin;
  const start = Math.max(0, Math.min(first, count - 1));
  return { start, end: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + margin) };
}
