import { checkJournal, checkSettings } from './check-world.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { WorldSettings } from './world-settings.ts';

const format = 'simulated-account';
const version = 1;

/** A simulated account: what it is made of, and what was done to it, in order. */
export interface SavedWorld {
  readonly settings: WorldSettings;
  readonly journal: readonly JournalEntry[];
}

/** What a text was read as: an account, or why it is none. */
export type ReadWorld =
  | { readonly ok: true; readonly world: SavedWorld }
  | { readonly ok: false; readonly error: string };

/** Writes an account as JSON text for a file; it holds no credential and no password. */
export function writeWorldText({ settings, journal }: SavedWorld): string {
  return `${JSON.stringify({ format, version, settings, journal }, null, 2)}\n`;
}

/** Reads an account from such a text, or says in a sentence why it can't be read. */
export function readWorldText(text: string): ReadWorld {
  const wrong = (error: string): ReadWorld => ({ ok: false, error });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('This text is no JSON.');
  }
  const read = (typeof value === 'object' && value !== null ? value : {}) as Partial<SavedWorld> & {
    format?: unknown;
    version?: unknown;
  };
  if (read.format !== format) return wrong(`This is no simulated account: its format is not "${format}".`);
  if (read.version !== version)
    return wrong(
      `This simulated account has version ${JSON.stringify(read.version)}; only version ${version} can be read.`,
    );
  const { settings, journal } = read;
  const error = checkSettings(settings) ?? checkJournal(journal);
  if (error !== null || !settings || !journal) return wrong(`This simulated account is damaged: ${error}.`);
  return { ok: true, world: { settings, journal } };
}
