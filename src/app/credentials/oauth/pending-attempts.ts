import type { Store } from '../../storage/store.ts';
import { createKey, isSealed, type Sealed, seal, unseal, type WebCrypto } from '../cipher.ts';
import type { SignInAnswer } from './answer-channel.ts';
import { type Attempt, isOver } from './attempt.ts';

/** An attempt with its answer, where one has come. */
export interface PendingAttempt {
  /** The attempt. */
  readonly attempt: Attempt;
  /** What the accounts server sent back, or null so far. */
  readonly answer: SignInAnswer | null;
}

/** Attempts on this device; each is encrypted under a key of its own, which goes when it goes. */
export interface PendingAttempts {
  /** Removes the attempts that are too old, with their answers. */
  removeOld(now: number): Promise<void>;
  /** Keeps an attempt, and removes old ones; false when the browser refuses. */
  keep(attempt: Attempt, now: number): Promise<boolean>;
  /** Adds the answer; false when there is no such attempt, or it has one already. Rejects when the browser refuses. */
  addAnswer(id: string, answer: SignInAnswer): Promise<boolean>;
  /** Reads an attempt; null when there is none that opens. */
  read(id: string): Promise<PendingAttempt | null>;
  /** Reads and removes an attempt; of several that try, in any tab, one gets it and the others null. */
  take(id: string): Promise<PendingAttempt | null>;
}

interface PendingRecord {
  /** Layout of this record. */
  readonly version: 1;
  /** Opens what follows; can’t be exported. */
  readonly key: CryptoKey;
  readonly attempt: Sealed;
  readonly answer: Sealed | null;
}

const prefix = 'sign-in-attempt:';
const labelOf = (id: string, part: 'attempt' | 'answer') => JSON.stringify([prefix, 1, part, id]);

/** Keeps attempts in a store. */
export function createPendingAttempts(store: Store, crypto: WebCrypto): PendingAttempts {
  async function open(id: string, value: unknown): Promise<PendingAttempt | null> {
    if (!isRecord(value)) return null;
    const { key } = value;
    const attempt = await unseal(crypto, key, value.attempt, labelOf(id, 'attempt'));
    const answer = value.answer && (await unseal(crypto, key, value.answer, labelOf(id, 'answer')));
    if (attempt === null) return null;
    return { attempt: JSON.parse(attempt), answer: answer === null ? null : JSON.parse(answer) };
  }

  /** What the browser refuses to read counts as not there. */
  const read = (id: string) =>
    store
      .get<unknown>(prefix + id)
      .then((value) => open(id, value))
      .catch(() => null);

  async function removeOld(now: number): Promise<void> {
    const ids = (await store.keys())
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
    for (const id of ids) {
      const pending = await read(id);
      if (!pending || isOver(pending.attempt, now)) await store.delete(prefix + id);
    }
  }

  return {
    // What can't be removed now goes next time.
    removeOld: (now) => removeOld(now).catch(() => {}),
    async keep(attempt, now) {
      try {
        await removeOld(now);
        const key = await createKey(crypto);
        const sealed = await seal(crypto, key, JSON.stringify(attempt), labelOf(attempt.id, 'attempt'));
        const record: PendingRecord = { version: 1, key, attempt: sealed, answer: null };
        await store.set(prefix + attempt.id, record);
        return true;
      } catch {
        return false;
      }
    },
    read,
    async take(id) {
      let taken: unknown;
      try {
        await store.update<unknown>(prefix + id, (kept) => {
          taken = kept;
          return null;
        });
        await store.delete(prefix + id);
      } catch {
        return null;
      }
      return open(id, taken);
    },
    async addAnswer(id, answer) {
      const kept = await store.get<unknown>(prefix + id);
      if (!isRecord(kept) || !(await open(id, kept))) return false;
      const sealed = await seal(crypto, kept.key, JSON.stringify(answer), labelOf(id, 'answer'));
      let isAdded = false;
      const left = await store.update<unknown>(prefix + id, (present) => {
        isAdded = isRecord(present) && present.answer === null;
        return isAdded ? { ...(present as PendingRecord), answer: sealed } : present;
      });
      // Whoever waited has taken it meanwhile.
      if (!left) await store.delete(prefix + id);
      return isAdded;
    },
  };
}

function isRecord(value: unknown): value is PendingRecord {
  const { version, key, attempt, answer } = Object(value) as Partial<PendingRecord>;
  return (
    version === 1 && key instanceof CryptoKey && isSealed(attempt) && (answer === null || isSealed(answer))
  );
}
