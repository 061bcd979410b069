import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKey, seal } from '../../../src/app/credentials/cipher.ts';
import {
  type CredentialRecord,
  openRecord,
  readRecord,
  recordName,
  sealCredential,
} from '../../../src/app/credentials/credential-record.ts';
import { anyCredential, flipBit } from './any-credential.ts';

const key = await createKey(crypto);
const head = fc.oneof(
  fc.record({ protection: fc.constant('device' as const), keyId: fc.constant(null), savedAt: fc.nat() }),
  fc.record({ protection: fc.constant('passphrase' as const), keyId: fc.string(), savedAt: fc.nat() }),
);

/** Reads and opens what a store might hold. */
async function open(place: Parameters<typeof recordName>[0], value: unknown) {
  const record = readRecord(value);
  return record && openRecord(crypto, key, place, record);
}

describe('a sealed credential', () => {
  it('opens as it was, in its own place only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), anyCredential, head, async (accountId, credential, where) => {
        const { kind } = credential;
        const sealed = await sealCredential(crypto, key, { accountId, kind }, credential, where);
        expect(await open({ accountId, kind }, structuredClone(sealed))).toEqual(credential);
        expect(await open({ accountId: `${accountId}x`, kind }, sealed)).toBeNull();
        for (const other of ['basic', 'personal', 'bearer'] as const)
          if (other !== kind) expect(await open({ accountId, kind: other }, sealed)).toBeNull();
      }),
    );
  });

  it('does not open once anything beside it was edited', async () => {
    const edits: ((record: CredentialRecord) => unknown)[] = [
      (record) => ({ ...record, version: 1 }),
      (record) => ({ ...record, version: 3 }),
      (record) => ({ ...record, protection: record.protection === 'device' ? 'passphrase' : 'device' }),
      (record) => ({ ...record, protection: 'device', keyId: null, savedAt: record.savedAt + 1 }),
      (record) => ({ ...record, protection: 'passphrase', keyId: `${record.keyId}x` }),
      ...(
        [
          { region: 'nowhere' },
          { signedIn: 'yes' },
          { scopes: ['everything'] },
          { expiresAt: 8e15 },
          { expiresAt: null, scopes: null, origins: ['https://evil.example'] },
          { origins: [] },
          { origins: 'https://evil.example' },
        ] as object[]
      ).map((change) => (record: CredentialRecord) => ({
        ...record,
        summary: { ...record.summary, ...change },
      })),
      (record) => ({ ...record, summary: null }),
      (record) => ({ ...record, iv: [...record.iv] }),
      (record) => ({ ...record, data: undefined }),
    ];
    await fc.assert(
      fc.asyncProperty(anyCredential, head, fc.constantFrom(...edits), async (credential, where, edit) => {
        fc.pre(credential.origins.length > 0);
        const place = { accountId: 'live', kind: credential.kind };
        const sealed = await sealCredential(crypto, key, place, credential, where);
        expect(await open(place, edit(sealed))).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('does not open when damaged, cut or put together of two', async () => {
    await fc.assert(
      fc.asyncProperty(anyCredential, head, fc.nat(), fc.nat(), async (credential, where, bit, cut) => {
        const place = { accountId: 'live', kind: credential.kind };
        const sealed = await sealCredential(crypto, key, place, credential, where);
        const later = await sealCredential(crypto, key, place, credential, {
          ...where,
          savedAt: where.savedAt + 1,
        });
        const { iv, data } = sealed;
        for (const broken of [
          { ...sealed, data: flipBit(data, bit) },
          { ...sealed, iv: flipBit(iv, bit) },
          { ...sealed, data: data.slice(0, cut % data.byteLength) },
          { ...later, iv, data },
        ])
          expect(await open(place, broken)).toBeNull();
      }),
    );
  });

  it('shows no secret to whoever reads the disk', async () => {
    const place = { accountId: 'live', kind: 'bearer' } as const;
    const accountsUrl = 'https://accounts.example';
    const grant = {
      clientId: 'canary-app',
      accountsUrl,
      refreshToken: 'canary-refresh',
      expiresAt: 5,
      scopes: ['a'],
    };
    const origins = ['https://api.example'];
    const credential = { kind: 'bearer', token: 'fra:canary-token', origins, grant } as const;
    const where = { protection: 'device', keyId: null, savedAt: 7 } as const;
    const { data, ...clear } = await sealCredential(crypto, key, place, credential, where);
    expect(JSON.stringify(clear) + new TextDecoder('latin1').decode(data)).not.toContain('canary');
    expect(clear.summary).toEqual({
      region: 'fra',
      signedIn: true,
      expiresAt: 5,
      scopes: ['a'],
      renewable: true,
      origins,
    });
  });

  it('opens as the first version wrote it, and takes a token without a sign-in for a pasted one', async () => {
    const origins = ['https://api.example'];
    for (const written of [
      { kind: 'basic', login: 'a@b.example', key: 'k', origins },
      { kind: 'bearer', token: 't', origins },
    ] as const) {
      const place = { accountId: 'live', kind: written.kind };
      const name = recordName(place);
      const record = { version: 1, ...(await seal(crypto, key, JSON.stringify(written), name)) };
      expect(await open(place, record)).toEqual(
        written.kind === 'bearer' ? { ...written, grant: null } : written,
      );
      expect(await open({ ...place, accountId: 'other' }, record)).toBeNull();
    }
  });

  it('is nothing when what was sealed is no credential of its kind', async () => {
    const place = { accountId: 'live', kind: 'bearer' } as const;
    for (const content of [
      null,
      7,
      { kind: 'bearer', token: 't' },
      { kind: 'bearer', token: 't', origins: [1] },
      { kind: 'bearer', token: 't', origins: [], grant: { clientId: 'x' } },
      { kind: 'basic', login: 'a', key: 'b', origins: [] },
      { kind: 'cookie', origins: [] },
    ]) {
      const record = { version: 1, ...(await seal(crypto, key, JSON.stringify(content), recordName(place))) };
      expect(await open(place, record), JSON.stringify(content)).toBeNull();
    }
  });
});
