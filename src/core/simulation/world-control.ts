import type { Conditions, Faults } from './conditions.ts';
import type { Outgoing } from './outgoing.ts';
import type { WorldSettings } from './world-settings.ts';

/** What is to be shown of a simulated account. */
export interface WorldState {
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** How many calls have changed it. */
  readonly changes: number;
  /** Where it is kept. */
  readonly keeping: Keeping;
  /** What of it could not be read, each time that happened, until somebody has seen to it. */
  readonly damages: readonly Damage[];
}

/**
 * Where an account is kept: `browser` survives a reload; `memory` lasts as long as the page, because the browser keeps
 * nothing for it; `refused` too, because storage is full or was blocked meanwhile; `later` too, because a later version
 * of this program keeps its own; `process` lasts as long as the server it runs in.
 */
export type Keeping = 'browser' | 'memory' | 'refused' | 'later' | 'process';

/** Records that could not be read; they are set aside, not thrown away. */
export interface Damage {
  /** How many changes before them could be read, and are here. */
  readonly kept: number;
  /** How many there should have been, or null where that can't be told. */
  readonly of: number | null;
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

/** How an account is to answer otherwise. */
export type ChangedConditions = Partial<Omit<Conditions, 'faults'>> & { readonly faults?: Partial<Faults> };

/** The control panel of a simulated account, wherever that runs. */
export interface WorldControl {
  /** Looks how it stands. */
  refresh(): Promise<WorldState>;
  /** Changes how it answers; what was done to it stays. */
  configure(conditions: ChangedConditions): Promise<Done>;
  /** Begins anew: everything that was done is gone. A seed or a size makes it another account. */
  reset(changed?: NewWorld): Promise<Replaced>;
  /** The account as JSON text for a file. */
  exportText(): Promise<string>;
  /** Puts the account of such a text in the place of this one. */
  importText(text: string): Promise<Replaced>;
  /** What it would have sent to others, the oldest first. */
  outgoing(): Promise<Outgoing>;
  /** Makes a delivery once more, by its number from 1 on, and waits for what becomes of it. */
  resend(delivery: number): Promise<Done>;
}
