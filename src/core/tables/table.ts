/** Rows of texts under headings. */
export interface Table {
  /** Titles of the columns. */
  readonly head: readonly string[];
  /** Cells, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}
