import { changeSettings } from '../../core/simulation/change-settings.ts';
import { type Conditions, usualConditions } from '../../core/simulation/conditions.ts';
import { describeMissing } from '../../core/simulation/describe-attempts.ts';
import { listTroubles } from '../../core/simulation/describe-keeping.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { Replaced, WorldState } from '../../core/simulation/world-control.ts';
import { usualSeed, usualSize, type WorldSettings } from '../../core/simulation/world-settings.ts';
import { readWorldText, type SavedWorld, writeWorldText } from '../../core/simulation/world-text.ts';
import type { Store } from '../storage/store.ts';
import { type TabLocks, takeTurns } from '../storage/take-turns.ts';
import type { GovernedWorld } from './governed-world.ts';
import type { WorldHost } from './world-host.ts';
import { createWorldKeeper } from './world-keeper.ts';

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
  /** Tells the person what goes wrong with keeping the account, each thing as it begins. */
  notify(notice: string): void;
}

/** The simulated account of this browser: it survives a reload, and all tabs see the same one. */
export interface SimulatedWorld extends GovernedWorld {
  /** Answers a call; rejects with a TypeError when the connection broke. */
  fetch(request: Request): Promise<Response>;
  /** How it stands, as far as this tab knows. */
  readonly state: WorldState;
  readonly damaged: NonNullable<GovernedWorld['damaged']>;
}

/** A host with what it has been told so far. */
interface Running {
  readonly host: WorldHost;
  /** The list that its entries stand in, the same one for as long as it is the same account. */
  readonly journal: readonly JournalEntry[];
  conditions: Conditions;
  done: number;
}

/** Makes the simulated account of this browser; nothing is loaded or read before the first call. */
export function createSimulatedWorld(parts: SimulatedWorldParts): SimulatedWorld {
  const fresh = { seed: usualSeed, size: usualSize, conditions: usualConditions };
  // The id of the untouched account is the same in every tab, so that all of them begin with the same one.
  const keeper = createWorldKeeper({ ...parts, fresh: { id: 'first', settings: fresh, journal: [] } });
  const turns = takeTurns('simulated-world', parts.locks);
  const listeners = new Set<(state: WorldState) => void>();
  let running: Running | null = null;
  let told = '';
  let troubles: readonly string[] = [];

  function readState(): WorldState {
    const { world, keeping } = keeper;
    const damages = keeper.damages.map(({ kept, of }) => ({ kept, of }));
    return { settings: world.settings, changes: world.journal.length, keeping, damages };
  }

  function tell(): void {
    const state = readState();
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    const before = troubles;
    troubles = listTroubles(state.keeping, state.damages);
    for (const trouble of troubles) if (!before.includes(trouble)) parts.notify(trouble);
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
    const { settings, journal } = await keeper.refresh();
    if (running?.journal !== journal) stop();
    if (!running) {
      // A copy, because the list grows while the host goes through it.
      const host = await parts.createHost(settings, [...journal]).catch((error) => {
        // A TypeError is left to broken connections; code that can't be loaded is one as well.
        throw new Error(`The simulated account could not be started: ${error}`);
      });
      running = { host, journal, conditions: settings.conditions, done: journal.length };
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

  /** Keeps what the host has just done. */
  async function keep(entry: JournalEntry | null): Promise<void> {
    if (!entry) return;
    const isOwn = await keeper.append(entry);
    if (isOwn && running) running.done = keeper.world.journal.length;
    // Without locks, another tab can have been first; the order that is kept is the one that counts.
    else stop();
  }

  async function answer(request: Request) {
    const answered = await ask((host) => host.answer(request));
    await keep(answered.entry);
    return answered;
  }

  /** Puts another account in the place of the present one, within one turn, so that what is replaced is told whole. */
  async function replace({ settings, journal }: SavedWorld): Promise<Replaced> {
    const replaced = writeWorldText(keeper.world);
    await keeper.replace({ id: parts.randomId(), settings, journal });
    return { ok: true, replaced };
  }

  return {
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
    configure: (conditions) =>
      inTurn(async () => {
        const changed = changeSettings((await keeper.refresh()).settings, { conditions });
        if (!changed.ok) return changed;
        await keeper.configure(changed.settings);
        return { ok: true };
      }),
    reset: (changes = {}) =>
      inTurn(async () => {
        const changed = changeSettings((await keeper.refresh()).settings, changes);
        return changed.ok ? replace({ settings: changed.settings, journal: [] }) : changed;
      }),
    exportText: () => inTurn(async () => writeWorldText(await keeper.refresh())),
    async importText(text) {
      const read = readWorldText(text);
      if (!read.ok) return read;
      return inTurn(async () => {
        await keeper.refresh();
        return replace(read.world);
      });
    },
    // A copy, since the lists of a host in this page go on growing.
    outgoing: async () => structuredClone(await inTurn(() => ask((host) => host.outgoing()))),
    resend: (delivery) =>
      inTurn(async () => {
        const entry = await ask((host) => host.resend(delivery));
        await keep(entry);
        return entry ? { ok: true } : { ok: false, error: describeMissing(delivery) };
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    damaged: {
      exportText: () => inTurn(() => keeper.readDamaged()),
      discard: () => inTurn(() => keeper.discardDamaged()),
    },
  };
}
