import type { SignInRequest } from './sign-in.ts';

/** A sign-in that was begun, with what proves that an answer belongs to it; everything in it is fresh. */
export interface Attempt {
  /** Names it; unlike `state` it is no secret. */
  readonly id: string;
  /** What was asked for. */
  readonly request: SignInRequest;
  /** Address the answer goes to; has to be named again when a code is exchanged. */
  readonly redirectUrl: string;
  /** What the answer has to bring back. */
  readonly state: string;
  /** PKCE: what the challenge was made of; null for the implicit grant. */
  readonly verifier: string | null;
  /** When it was begun, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** How long an answer is waited for, in milliseconds. */
export const attemptLifetime = 600_000;

/** Whether an attempt is too old, or from a future that ended when the clock was set back. */
export function isOver({ startedAt }: Attempt, now: number): boolean {
  return Math.abs(now - startedAt) >= attemptLifetime;
}
