/** Every cause a failed call can end in. */
export const failureCauses = [
  'aborted',
  'timed-out',
  'offline',
  'mixed-content',
  'local-network',
  'cors-refused',
  'unreachable',
  'tls',
  'broken-off',
  'redirect-hidden',
  'relay-unreachable',
  'not-a-relay',
  'relay-refused',
  'relay-origin-refused',
  'relay-token',
  'public-relay',
  'upstream-unreachable',
  'jsonp-no-callback',
  'jsonp-not-a-script',
  'jsonp-no-answer',
  'jsonp-redirected',
  'jsonp-stopped',
  'too-large',
  'no-transport',
  'no-credential',
  'credential-not-for-host',
  'internal',
] as const;

/** The one cause of a failure. */
export type FailureCause = (typeof failureCauses)[number];

/** Why a call ended without an answer, and what to do next: one cause, one way out. */
export interface Failure {
  /** The one cause found. */
  readonly cause: FailureCause;
  /** A short headline, as a sentence without a full stop. */
  readonly title: string;
  /** What happened, in plain words. */
  readonly explanation: string;
  /** The next thing to do. */
  readonly wayOut: string;
  /** What was observed that led to this cause; never holds a secret. */
  readonly evidence: readonly string[];
  /** A transport worth trying with the same draft, or null. */
  readonly tryInstead: 'simulator' | 'jsonp' | 'relay' | 'direct' | null;
}
