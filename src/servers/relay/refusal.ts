import type { RelayError, RelayErrorCode } from '../../core/http/relay-profile.ts';
import type { OwnerSetting, OwnersRule, TellOwner } from './owner-settings.ts';

/** Status each of the relay's own failures is answered with. */
export const refusalStatus = {
  'origin-not-allowed': 403,
  'not-found': 404,
  'token-missing': 403,
  'token-wrong': 403,
  'rate-limited': 429,
  'method-not-allowed': 405,
  'target-missing': 400,
  'target-invalid': 400,
  'target-not-allowed': 403,
  'private-address': 403,
  'header-invalid': 400,
  'body-too-large': 413,
  'answer-too-large': 502,
  'upstream-not-found': 502,
  'upstream-refused': 502,
  'upstream-connect-timeout': 504,
  'upstream-reset': 502,
  'upstream-not-http': 502,
  'upstream-tls': 502,
  'upstream-unreachable': 502,
  'upstream-timeout': 504,
  internal: 500,
} as const satisfies Record<RelayErrorCode, number>;

/** A step of the relay that ended in one of its own failures. */
export interface Refusal {
  /** Tells a refusal from what the step yields. */
  readonly kind: 'refused';
  /** The failure, without what only the relay's owner can do. */
  readonly error: RelayError;
  /** Seconds after which the same call may go well, where that is known. */
  readonly retryAfter?: number;
  /** The setting by which the relay's owner changes the rule, where one does. */
  readonly rule?: OwnersRule;
}

/** Makes a refusal. */
export function refuse(code: RelayErrorCode, message: string, wayOut: string): Refusal {
  return { kind: 'refused', error: { code, message, wayOut } };
}

/** Makes a refusal by a rule that the relay's owner sets; `origin` is the one that would have to stand in the setting. */
export function refuseByRule(
  [code, setting]: readonly [RelayErrorCode, OwnerSetting],
  message: string,
  wayOut: string,
  origin = '',
): Refusal {
  return { ...refuse(code, message, wayOut), rule: { setting, origin } };
}

/** The failure as the caller reads it, with the owner's way to change the rule behind it. */
export function toldToCaller({ error, rule }: Refusal, tellOwner: TellOwner): RelayError {
  if (!rule) return error;
  return { ...error, wayOut: `${error.wayOut} If the relay is yours, ${tellOwner(rule)}`.trim() };
}
