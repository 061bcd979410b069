import { changeSettings } from '../../core/simulation/change-settings.ts';
import { describeMissing } from '../../core/simulation/describe-attempts.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { SentWebhook } from '../../core/simulation/outgoing.ts';
import type { Replaced, WorldControl } from '../../core/simulation/world-control.ts';
import type { WorldSettings } from '../../core/simulation/world-settings.ts';
import { readWorldText, writeWorldText } from '../../core/simulation/world-text.ts';
import type { Deliver } from './deliver-webhooks.ts';
import { type Answered, createSimulator, type SimulatedServer, type Simulator } from './simulator.ts';

/** What an account that is served is made with. */
export interface ServedAccountOptions {
  /** What it is made of. */
  readonly settings: WorldSettings;
  /** Real time, in milliseconds since 1970. */
  now(): number;
  /** Origins under which the explorer is open, to which sign-ins may go back. */
  readonly pageOrigins?: readonly string[];
  /** Calls the receivers of webhooks. */
  readonly deliver: Deliver;
}

/** One account in the memory of this process, which another one can take the place of. */
export interface ServedAccount extends WorldControl {
  /** Answers a call of the API, or of the accounts server. */
  answer(request: Request, server?: SimulatedServer): Promise<Answered>;
}

interface Present {
  settings: WorldSettings;
  readonly journal: JournalEntry[];
  readonly simulator: Simulator;
  /** How many deliveries have been taken care of. */
  delivered: number;
}

/** Makes an account that is served, with its journal and its control. */
export function createServedAccount({
  settings,
  now,
  pageOrigins,
  deliver,
}: ServedAccountOptions): ServedAccount {
  let present = create(settings, []);

  function create(given: WorldSettings, done: readonly JournalEntry[]): Present {
    const journal = [...done];
    // Entries are taken as calls take effect, which is not the order in which their answers are ready.
    const onEntry = (entry: JournalEntry) => void journal.push(entry);
    const simulator = createSimulator({ ...given, now, pageOrigins, journal: done, onEntry });
    return { settings: given, journal, simulator, delivered: 0 };
  }

  /** Makes the attempts of a delivery that nobody has made so far. */
  async function deliverNew(delivery: SentWebhook): Promise<void> {
    const waiting = delivery.attempts.filter(({ outcome }) => outcome === 'noted');
    await Promise.all(waiting.map((attempt) => deliver(delivery, attempt)));
  }

  /** Nothing waits between the text of what is replaced and its end, so that no call is lost in between. */
  function replace(next: Present): Replaced {
    const replaced = writeWorldText(present);
    present = next;
    return { ok: true, replaced };
  }

  return {
    async answer(request, server) {
      const account = present;
      const answered = await account.simulator.answer(request, server);
      const { deliveries } = account.simulator;
      for (const delivery of deliveries.slice(account.delivered)) void deliverNew(delivery);
      account.delivered = deliveries.length;
      return answered;
    },
    refresh: async () => ({
      settings: present.settings,
      changes: present.journal.length,
      keeping: 'process',
      damages: [],
    }),
    async configure(conditions) {
      const changed = changeSettings(present.settings, { conditions });
      if (!changed.ok) return changed;
      present.settings = changed.settings;
      present.simulator.configure(changed.settings.conditions);
      return { ok: true };
    },
    async reset(changes = {}) {
      const changed = changeSettings(present.settings, changes);
      return changed.ok ? replace(create(changed.settings, [])) : changed;
    },
    exportText: async () => writeWorldText(present),
    async importText(text) {
      const read = readWorldText(text);
      if (!read.ok) return read;
      const next = create(read.world.settings, read.world.journal);
      await next.simulator.replay([]);
      const { deliveries } = next.simulator;
      for (const attempt of deliveries.flatMap(({ attempts }) => attempts)) attempt.outcome = 'not-repeated';
      next.delivered = deliveries.length;
      return replace(next);
    },
    async outgoing() {
      const { outbox, deliveries } = present.simulator;
      return { outbox, deliveries };
    },
    async resend(number) {
      const { simulator } = present;
      const entry = await simulator.resend(number);
      const delivery = simulator.deliveries[number - 1];
      if (!entry || !delivery) return { ok: false, error: describeMissing(number) };
      await deliverNew(delivery);
      return { ok: true };
    },
  };
}
