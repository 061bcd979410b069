/** One line, or one colour of bars. */
export interface Series {
  /** What it shows, as a legend says it. */
  readonly title: string;
  /** Its numbers in the order of the keys; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Whether it is stacked upon the other parts. */
  readonly part: boolean;
  /** Whether more of it is good or bad, where that is plain. */
  readonly tone?: 'good' | 'bad';
}

/** One pair of axes: series of one unit. */
export interface Panel {
  /** What it is about, or empty where the report alone says it. */
  readonly title: string;
  /** Unit of its numbers. */
  readonly unit: string;
  /** What is drawn. */
  readonly series: readonly Series[];
}

/** What the keys of a report are. */
export type KeyKind = 'hour' | 'day' | 'month' | 'name';

/** A report made ready to be drawn, and to be read as a table. */
export interface Picture {
  /** Whether bars lie, the best first, instead of standing along time. */
  readonly kind: 'time-series' | 'ranking';
  /** What the keys are. */
  readonly keyKind: KeyKind;
  /** The keys as the API wrote them, in order: `2018-04-13`, `09:00`, or a login. */
  readonly keys: readonly string[];
  /** One pair of axes for each unit. */
  readonly panels: readonly Panel[];
}
