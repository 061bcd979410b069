/** How often answers go wrong, as shares from 0 to 1 that add up to 1 at most. */
export interface Faults {
  /** Server failures: 500 `{"error": …}`, and nothing has been done. */
  readonly errors: number;
  /** Answers that take several seconds. */
  readonly slow: number;
  /** Connections that break; the call has been done. */
  readonly dropped: number;
  /** Answers whose JSON is cut off; the call has been done. */
  readonly malformed: number;
  /** Answers that claim to be HTML; the call has been done. */
  readonly wrongType: number;
}

/** Under what conditions a simulated account answers; they can change at any time and don't change the account. */
export interface Conditions {
  /** Whether its clock runs, or the Unix second at which it stands. */
  readonly clock: 'running' | number;
  /** Time every answer takes at least, in milliseconds. */
  readonly latency: number;
  /** What goes wrong. */
  readonly faults: Faults;
  /** Whether calls that would change something are refused. */
  readonly readOnly: boolean;
}

/** No fault at all. */
export const noFaults: Faults = { errors: 0, slow: 0, dropped: 0, malformed: 0, wrongType: 0 };

/** A running clock, answers at once, no faults, changes welcome. */
export const usualConditions: Conditions = {
  clock: 'running',
  latency: 0,
  faults: noFaults,
  readOnly: false,
};
