import { type Conditions, usualConditions } from '../../core/simulation/conditions.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Outgoing } from '../../core/simulation/outgoing.ts';
import { usualSeed, usualSize, type WorldSettings } from '../../core/simulation/world-settings.ts';
import type { Store } from '../storage/store.ts';
import { type TabLocks, takeTurns } from '../storage/take-turns.ts';
import { checkSettings } from './check-world.ts';
import type { KeptWorld } from './kept-world.ts';
import type { WorldHost } from './world-host.ts';
import { createWorldKeeper } from './world-keeper.ts';
import { readWorldText, writeWorldText } from './world-text.ts';

/** What a simulated world is made of. */
export interface SimulatedWorldParts {
  /** Where it is kept. */
  readonly store: Store;
  /** Whether what that store holds survives a reload. */
  readonly lasting: boolean;
  /** Starts an account in this page or elsewhere. */
  createHost(settings: WorldSettings, journal: readonly JournalEntry[]): Promise<WorldHost>;
  /** The browser's locks, which let tabs take turns; null where there are none. */
  readonly locks: TabLocks | null;
  /** Lets milliseconds pass. */
  wait(milliseconds: number): Promise<void>;
  /** A fresh id. */
  randomId(): string;
}

/** What is to be shown of a simulated world. */
export interface WorldState {
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** How many calls have changed it. */
  readonly changes: number;
  /** Whether it survives a reload; false once the disk is full, for one. */
  readonly survives: boolean;
}

/** Whether something was done, or why not, in a sentence. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** The simulated account of this browser: it survives a reload, and all tabs see the same one. */
export interface SimulatedWorld {
  /** Answers a call; rejects with a TypeError when the connection broke. */
  fetch(request: Request): Promise<Response>;
  /** What it is made of, as far as this tab knows. */
  readonly settings: WorldSettings;
  /** The same and how it stands. */
  readonly state: WorldState;
  /** Looks what is kept and what other tabs did, and gives the state. */
  refresh(): Promise<WorldState>;
  /** Changes how it answers; what was done to it stays. */
  configure(conditions: Partial<Conditions>): Promise<Done>;
  /** Begins anew: everything that was done is gone. A seed or a size makes it another account. */
  reset(changed?: Partial<Pick<WorldSettings, 'seed' | 'size'>>): Promise<Done>;
  /** The world as JSON text for a file. */
  exportText(): Promise<string>;
  /** Puts the world of such a text in the place of this one. */
  importText(text: string): Promise<Done>;
  /** Transcripts it would have mailed, the oldest first. */
  outbox(): Promise<Outgoing['outbox']>;
  /** Calls of webhooks it would have made, the oldest first. */
  deliveries(): Promise<Outgoing['deliveries']>;
  /** Tells of every change of the state; gives the function that ends it. */
  subscribe(listener: (state: WorldState) => void): () => void;
}

/** A host with what it has been told so far. */
interface Running {
  readonly host: WorldHost;
  readonly id: string;
  conditions: Conditions;
  done: number;
}

/** Makes the simulated account of this browser; nothing is loaded or read before the first call. */
export function createSimulatedWorld(parts: SimulatedWorldParts): SimulatedWorld {
  const fresh = { seed: usualSeed, size: usualSize, conditions: usualConditions };
  // The id of the untouched account is the same in every tab, so that all of them begin with the same one.
  const keeper = createWorldKeeper(parts.store, { version: 1, id: 'first', settings: fresh, journal: [] });
  const turns = takeTurns('simulated-world', parts.locks);
  const listeners = new Set<(state: WorldState) => void>();
  let running: Running | null = null;
  let told = '';

  function readState(): WorldState {
    const { settings, journal } = keeper.world;
    return { settings, changes: journal.length, survives: parts.lasting && keeper.stored };
  }

  function tell(): void {
    const state = readState();
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    for (const listener of listeners) listener(state);
  }

  /** Does something while no other tab does, and tells what has changed by it. */
  async function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    try {
      return await turns(run);
    } finally {
      tell();
    }
  }

  function stop(): void {
    running?.host.close();
    running = null;
  }

  /** The host, once it has done all that is kept. */
  async function catchUp(): Promise<Running> {
    const { id, settings, journal } = await keeper.refresh();
    if (running && (running.id !== id || running.done > journal.length)) stop();
    if (!running) {
      // A TypeError is left to broken connections; code that can't be loaded is one as well.
      const host = await parts.createHost(settings, journal).catch((error) => {
        throw new Error(`The simulated account could not be started: ${error}`);
      });
      running = { host, id, conditions: settings.conditions, done: journal.length };
      return running;
    }
    if (running.done < journal.length) await running.host.replay(journal.slice(running.done));
    running.done = journal.length;
    if (JSON.stringify(running.conditions) !== JSON.stringify(settings.conditions)) {
      running.host.configure(settings.conditions);
      running.conditions = settings.conditions;
    }
    return running;
  }

  /** Asks the host; one that fails is ended, so that the next call starts another. */
  async function ask<Value>(question: (host: WorldHost) => Promise<Value>): Promise<Value> {
    try {
      const { host } = await catchUp();
      return await question(host);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) stop();
      throw error;
    }
  }

  async function answer(request: Request) {
    const answered = await ask((host) => host.answer(request));
    if (answered.entry) {
      const isOwn = await keeper.append(answered.entry);
      if (isOwn && running) running.done = keeper.world.journal.length;
      // Without locks, another tab can have been first; the order that is kept is the one that counts.
      else stop();
    }
    return answered;
  }

  async function replace(next: Pick<KeptWorld, 'settings' | 'journal'>, id: string): Promise<Done> {
    const wrong = checkSettings(next.settings);
    if (wrong !== null) return { ok: false, error: `This can’t be set: ${wrong}.` };
    await keeper.replace({ version: 1, id, ...next });
    return { ok: true };
  }

  return {
    get settings() {
      return keeper.world.settings;
    },
    get state() {
      return readState();
    },
    async fetch(request) {
      const { response, delay } = await inTurn(() => answer(request));
      if (delay > 0) await parts.wait(delay);
      if (!response) throw new TypeError('The connection broke before an answer arrived');
      return response;
    },
    async refresh() {
      await inTurn(() => keeper.refresh());
      return readState();
    },
    configure: (changed) =>
      inTurn(async () => {
        const { settings, journal, id } = await keeper.refresh();
        const conditions = { ...settings.conditions, ...changed };
        return replace({ settings: { ...settings, conditions }, journal }, id);
      }),
    reset: (changed = {}) =>
      inTurn(async () => {
        const { settings } = await keeper.refresh();
        return replace({ settings: { ...settings, ...changed }, journal: [] }, parts.randomId());
      }),
    exportText: () => inTurn(async () => writeWorldText(await keeper.refresh())),
    async importText(text) {
      const read = readWorldText(text);
      return read.ok ? inTurn(() => replace(read.world, parts.randomId())) : read;
    },
    outbox: () => inTurn(async () => (await ask((host) => host.outgoing())).outbox),
    deliveries: () => inTurn(async () => (await ask((host) => host.outgoing())).deliveries),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
