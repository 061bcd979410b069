import { type Conditions, usualConditions } from '../../core/simulation/conditions.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { SentTranscript, SentWebhook } from '../../core/simulation/outgoing.ts';
import { usualSeed, usualSize } from '../../core/simulation/world-settings.ts';
import { createAccounts } from './accounts/accounts.ts';
import type { RandomBytes } from './accounts/grants/secret-text.ts';
import { answerCall } from './answer-call.ts';
import { drawFault } from './conditions/draw-fault.ts';
import { claimHtml, cutJson } from './conditions/spoil.ts';
import { createDemoClients } from './create-demo-clients.ts';
import { demoKey } from './demo-credentials.ts';
import { findOwner } from './find-owner.ts';
import { refuse } from './http/answer.ts';
import { respond } from './http/respond.ts';
import { readEntry } from './journal/write-entry.ts';
import { routeCalls } from './route-calls.ts';
import { createClock } from './time/clock.ts';
import { createRandom } from './world/random.ts';
import type { VisitorDetails } from './world/visitor-details.ts';
import { createWorld } from './world/world.ts';

/** What an account is made with. */
export interface SimulatorOptions {
  /** Real time, in milliseconds since 1970. */
  now(): number;
  /** Text that decides what happened before the account woke up. */
  readonly seed?: string;
  /** Number of chats; of tickets there are three for ten chats. */
  readonly size?: number;
  /** What was done to the account before. */
  readonly journal?: readonly JournalEntry[];
  /** How it answers, where not as usual. */
  readonly conditions?: Partial<Conditions>;
  /** Origins of pages that may sign in as the explorer does, beside those of this computer. */
  readonly pageOrigins?: readonly string[];
  /** Makes tokens and codes; what the platform offers unless told otherwise. */
  readonly randomBytes?: RandomBytes;
  /** Lets milliseconds pass; without it every answer comes at once. */
  wait?(milliseconds: number): Promise<void>;
  /** Told of every call that changed the account. */
  onEntry?(entry: JournalEntry): void;
}

/** What the account says to a call, before any waiting. */
export interface Answered {
  /** The answer, or null when the connection broke. */
  readonly response: Response | null;
  /** How long the answer takes, in milliseconds. */
  readonly delay: number;
  /** What the journal keeps of the call, or null when it changed nothing. */
  readonly entry: JournalEntry | null;
}

/** A server of the account: its REST API, or where people sign in. */
export type SimulatedServer = 'api' | 'accounts';

/** A simulated LiveChat account behind its REST API, with its accounts server. */
export interface Simulator {
  /**
   * Answers a request as the API would, or as its accounts server where the host begins with `accounts.`. A TypeError is
   * a broken connection.
   */
  fetch(request: Request): Promise<Response>;
  /** Answers at once and tells what else belongs to the answer, for whoever keeps the journal. */
  answer(request: Request, server?: SimulatedServer): Promise<Answered>;
  /** Does once more what a journal holds; gives the number of entries that were refused this time. */
  replay(entries: readonly JournalEntry[]): Promise<number>;
  /** Changes how it answers. */
  configure(conditions: Partial<Conditions>): void;
  /** Transcripts the account was asked to mail; nothing is ever sent. */
  readonly outbox: readonly SentTranscript[];
  /** Calls of webhooks, the oldest first. */
  readonly deliveries: readonly SentWebhook[];
  /** Facts that agents are shown beside visitors; no call reads them. */
  readonly visitorDetails: readonly VisitorDetails[];
}

const slowness = 5_000;

/**
 * Makes an account that lives from 2018-04-13T14:00:00Z on. The same seed, size, journal and calls give the same
 * answers, byte for byte, but for codes and tokens, which nobody may foresee.
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { seed = usualSeed, size = usualSize, journal = [], wait } = options;
  const clock = createClock(options.now);
  const world = createWorld({ seed, ownerKey: demoKey, chats: size, tickets: Math.round(size * 0.3) });
  // A stream of its own: what goes wrong doesn't change what the account holds.
  const faultStream = createRandom(`${seed} faults`);
  let conditions = usualConditions;
  const accounts = createAccounts({
    clients: createDemoClients(options.pageOrigins ?? []),
    owner: () => findOwner(world),
    now: options.now,
    clock: clock.read,
    randomBytes: options.randomBytes ?? ((count) => crypto.getRandomValues(new Uint8Array(count))),
  });
  const route = routeCalls((call) =>
    answerCall({
      ...call,
      world,
      clock: () => call.replayed?.at ?? clock.read(),
      findToken: accounts.findToken,
      readOnly: conditions.readOnly,
    }),
  );

  async function answer(request: Request, server = serverOf(request)): Promise<Answered> {
    await ready;
    const { latency, faults } = conditions;
    let entry: JournalEntry | null = null;
    const onEntry = (made: JournalEntry) => {
      entry = made;
      options.onEntry?.(made);
    };
    // Faults are those of the API: a person must be able to sign in to practise them.
    if (server === 'accounts') {
      const response = await accounts.answer(request, onEntry);
      return { response, delay: latency, entry };
    }
    const fault = drawFault(faults, faultStream);
    const delay = latency + (fault === 'slow' ? slowness : 0);
    if (fault === 'errors') {
      const response = respond(refuse(500, 'Internal error, made on purpose by the simulated account'), null);
      return { response, delay, entry: null };
    }
    const response = await route(request, { replayed: null, onEntry });
    if (fault === 'dropped') return { response: null, delay, entry };
    if (fault === 'malformed') return { response: await cutJson(response), delay, entry };
    if (fault === 'wrongType') return { response: await claimHtml(response), delay, entry };
    return { response, delay, entry };
  }

  async function replay(entries: readonly JournalEntry[]): Promise<number> {
    let failed = 0;
    for (const entry of entries) {
      clock.advance(entry.at);
      const isDone =
        entry.server === 'accounts'
          ? accounts.replay(entry)
          : (await route(readEntry(entry), { replayed: entry, onEntry() {} })).ok;
      if (!isDone) failed += 1;
    }
    return failed;
  }

  function configure(changed: Partial<Conditions>): void {
    conditions = { ...conditions, ...changed };
    clock.set(conditions.clock);
  }

  configure(options.conditions ?? {});
  const ready = replay(journal);
  return {
    answer,
    async fetch(request) {
      const { response, delay } = await answer(request);
      if (delay > 0) await wait?.(delay);
      if (!response) throw new TypeError('The connection broke before an answer arrived');
      return response;
    },
    replay: async (entries) => {
      await ready;
      return replay(entries);
    },
    configure,
    outbox: world.outbox,
    deliveries: world.deliveries,
    visitorDetails: world.visitorDetails,
  };
}

function serverOf({ url }: Request): SimulatedServer {
  return new URL(url).hostname.startsWith('accounts.') ? 'accounts' : 'api';
}
