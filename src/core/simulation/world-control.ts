import type { Conditions } from './conditions.ts';
import type { Outgoing } from './outgoing.ts';
import type { WorldSettings } from './world-settings.ts';

/** What is to be shown of a simulated account. */
export interface WorldState {
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** How many calls have changed it. */
  readonly changes: number;
  /** Whether it survives a reload; false once the disk is full, for one. */
  readonly survives: boolean;
}

/** Whether something was done, or why not, in a sentence. */
export type Done = { readonly ok: true } | Refused;

/** Whether another account took the place of one, which is given as text so that this can be undone. */
export type Replaced = { readonly ok: true; readonly replaced: string } | Refused;

/** Why something was not done. */
interface Refused {
  readonly ok: false;
  /** A sentence. */
  readonly error: string;
}

/** What makes an account another one. */
export type NewWorld = Partial<Pick<WorldSettings, 'seed' | 'size'>>;

/** The control panel of a simulated account, wherever that runs. */
export interface WorldControl {
  /** Looks how it stands. */
  refresh(): Promise<WorldState>;
  /** Changes how it answers; what was done to it stays. */
  configure(conditions: Partial<Conditions>): Promise<Done>;
  /** Begins anew: everything that was done is gone. A seed or a size makes it another account. */
  reset(changed?: NewWorld): Promise<Replaced>;
  /** The account as JSON text for a file. */
  exportText(): Promise<string>;
  /** Puts the account of such a text in the place of this one. */
  importText(text: string): Promise<Replaced>;
  /** What it would have sent to others, the oldest first. */
  outgoing(): Promise<Outgoing>;
}
