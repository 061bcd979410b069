import type { Client } from './authorization/client.ts';
import type { Owner } from './authorization/owner.ts';
import type { GrantEvent } from './grants/grant-event.ts';
import type { Grants } from './grants/grants.ts';
import type { RandomBytes } from './grants/secret-text.ts';

/** A call of the accounts server. */
export interface AccountsCall {
  /** The request. */
  readonly request: Request;
  /** Its address. */
  readonly url: URL;
  /** Text of its body, or null when that is too long. */
  readonly body: string | null;
  /** Real time, in Unix seconds. */
  readonly now: number;
  /** Who is signed in. */
  readonly owner: Owner;
  /** The apps that are registered. */
  readonly clients: readonly Client[];
  /** What was allowed so far. */
  readonly grants: Grants;
  /** Makes secrets. */
  readonly randomBytes: RandomBytes;
  /** Lets something happen to the grants, and writes it into the journal. */
  record(event: GrantEvent): void;
}
