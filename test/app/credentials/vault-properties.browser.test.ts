import fc from 'fast-check';
import type { CredentialRecord } from '../../../src/app/credentials/credential-record.ts';
import type { Protection, Vault } from '../../../src/app/credentials/vault.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import type { Store } from '../../../src/app/storage/store.ts';
import type { Credential } from '../../../src/core/http/credential.ts';
import { assert, assertEqual } from '../assert.ts';
import { anyCredential, flipBit } from './any-credential.ts';
import { openVault } from './open-vault.ts';

const accounts = ['live', 'live:basic', 'other'];
const kinds = ['basic', 'personal', 'bearer'] as const;
const places = accounts.flatMap((accountId) => kinds.map((kind) => `credential:${accountId}:${kind}`));
const passphrases = ['p', 'q', 'r'];

/** What should be kept under a name: a credential, or a record that was damaged behind the vault's back. */
interface Expected {
  readonly protection: Protection;
  readonly credential: Credential;
  readonly damaged: boolean;
}

/** The vault as it should be, and the one there is. */
interface World {
  readonly store: Store;
  vault: Vault;
  passphrase: string | null;
  open: boolean;
  readonly kept: Map<string, Expected>;
}

/** The part of a running test that is used. */
interface Runnable {
  timeout(milliseconds: number): void;
}

type Step = (world: World) => Promise<void>;

const account = fc.constantFrom(...accounts);
const passphrase = fc.constantFrom(...passphrases);

const save = fc.tuple(account, anyCredential, fc.constantFrom<Protection>('tab', 'device', 'passphrase')).map(
  ([accountId, credential, protection]): Step =>
    async ({ vault, kept, open }) => {
      const saved = await vault.save(accountId, credential, protection);
      const refused = protection === 'passphrase' && !open;
      assertEqual(saved.ok, !refused);
      if (!refused)
        kept.set(`credential:${accountId}:${credential.kind}`, { protection, credential, damaged: false });
    },
);

const forget = fc.tuple(account, fc.constantFrom(...kinds)).map(
  ([accountId, kind]): Step =>
    async (world) => {
      await world.vault.forget(accountId, kind);
      world.kept.delete(`credential:${accountId}:${kind}`);
    },
);

const reload = fc.constant<Step>(async (world) => {
  world.vault = openVault({ store: world.store });
  world.open = false;
  for (const [name, { protection }] of world.kept) if (protection === 'tab') world.kept.delete(name);
});

const lock = fc.constant<Step>(async (world) => {
  await world.vault.list('live');
  world.vault.lock();
  world.open = false;
});

const unlock = passphrase.map(
  (tried): Step =>
    async (world) => {
      const isRight = world.passphrase === tried;
      assertEqual(await world.vault.unlock(tried), isRight);
      world.open ||= isRight;
    },
);

const setPassphrase = passphrase.map(
  (next): Step =>
    async (world) => {
      await world.vault.setPassphrase(next);
      if (world.passphrase === null) Object.assign(world, { passphrase: next, open: true });
    },
);

const changePassphrase = fc.tuple(passphrase, passphrase).map(
  ([present, next]): Step =>
    async (world) => {
      const isRight = world.passphrase === present;
      assertEqual(await world.vault.changePassphrase(present, next), isRight);
      if (isRight) world.passphrase = next;
    },
);

/** Puts something else in the place of a record, as a broken disk does, or somebody with access to it. */
const damage = fc
  .tuple(
    fc.constantFrom(...places),
    fc.constantFrom(...places),
    fc.nat(),
    fc.constantFrom('flip', 'cut', 'swap', 'age'),
  )
  .map(
    ([name, other, bit, how]): Step =>
      async ({ store, kept }) => {
        const [record, second] = [
          await store.get<CredentialRecord>(name),
          await store.get<CredentialRecord>(other),
        ];
        if (!record || (how === 'swap' && (!second || name === other))) return;
        const { data, version } = record;
        const changes: Record<typeof how, object | undefined> = {
          flip: { ...record, data: flipBit(data, bit) },
          cut: { ...record, data: data.slice(0, bit % data.byteLength) },
          swap: second,
          age: { ...record, version: version === 1 ? 2 : 1 },
        };
        await store.set(name, changes[how]);
        const expected = kept.get(name);
        // A flipped bit can be flipped back; nothing else brings a record to life again.
        if (expected) kept.set(name, { ...expected, damaged: true });
      },
  );

/** Compares all there is with all there should be. */
async function compare({ vault, kept, passphrase: set, open, store }: World): Promise<void> {
  for (const accountId of accounts) {
    const listed = await vault.list(accountId);
    for (const kind of kinds) {
      const name = `credential:${accountId}:${kind}`;
      const expected = kept.get(name);
      const [revealed, entry] = [
        await vault.reveal(accountId, kind),
        listed.find((each) => each.kind === kind),
      ];
      if (!expected) {
        assertEqual([revealed, entry], [{ kind: 'missing' }, undefined]);
        continue;
      }
      if (revealed.kind === 'found') assertEqual(revealed.credential, expected.credential);
      if (!expected.damaged) {
        const isLocked = expected.protection === 'passphrase' && !open;
        assertEqual(revealed.kind, isLocked ? 'locked' : 'found');
        assertEqual([entry?.protection, entry?.status], [expected.protection, isLocked ? 'locked' : 'ready']);
      } else assert(entry !== undefined, 'a damaged record should be listed');
      // Nothing that was kept on the device is ever gone by itself.
      assertEqual((await store.get(name)) !== undefined, expected.protection !== 'tab');
    }
  }
  assertEqual(vault.state.passphrase, set === null ? 'none' : open ? 'unlocked' : 'locked');
}

describe('the vault under random use', () => {
  it('never gives another clear text than was saved, and never loses a record', async function (this: Runnable) {
    this.timeout(60_000);
    const steps = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: save },
        { weight: 1, arbitrary: forget },
        { weight: 2, arbitrary: reload },
        { weight: 1, arbitrary: lock },
        { weight: 2, arbitrary: unlock },
        { weight: 2, arbitrary: setPassphrase },
        { weight: 1, arbitrary: changePassphrase },
        { weight: 2, arbitrary: damage },
      ),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (run) => {
        const store = createIndexedDbStore(`vault-test-${crypto.randomUUID()}`);
        const world: World = {
          store,
          vault: openVault({ store }),
          passphrase: null,
          open: false,
          kept: new Map(),
        };
        for (const step of run) {
          await step(world);
          await compare(world);
        }
      }),
      { numRuns: 40 },
    );
  });
});
