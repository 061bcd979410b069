import type { BearerCredential } from '../http/credential.ts';

/** A value that goes by a name, `{{name}}`, on one account. */
export type Variable = PlainVariable | SecretVariable;

/** A variable whose value anybody may see. */
export interface PlainVariable {
  readonly kind: 'plain';
  /** Stable id. */
  readonly id: string;
  /** What it is called by: see `isVariableName`. */
  readonly name: string;
  /** The text it stands for. */
  readonly value: string;
}

/** A variable whose value rests in the vault and is not part of this. */
export interface SecretVariable {
  readonly kind: 'secret';
  /** Stable id, under which the vault keeps the value. */
  readonly id: string;
  /** What it is called by: see `isVariableName`. */
  readonly name: string;
  /** Whether its value can join a call: at once, with the passphrase, or never again; or there is none any more. */
  readonly status: 'ready' | 'locked' | 'damaged' | 'missing';
}

/** The value of a secret variable in clear, as revealed for one call; it goes where a credential with its origins may go. */
export interface SecretValue {
  /** Name of the variable. */
  readonly name: string;
  /** The value, as the token of a credential. */
  readonly credential: BearerCredential;
}

/** Whether variables can be called so: a letter or an underscore, then letters, digits, `_`, `.` and `-`. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}
