import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccountsFile, writeAccountsFile } from '../../../src/app/credentials/accounts-file.ts';
import { anyCredential } from './any-credential.ts';
import { quickCrypto } from './quick-crypto.ts';

const accounts = [{ id: 'live', name: 'Łódź 🙂', baseUrl: 'https://api.example' }];
const credentials = [
  {
    accountId: 'live',
    credential: {
      kind: 'personal',
      login: 'a@b.example',
      token: 'dal:canary',
      origins: ['https://api.example'],
    },
  },
] as const;
const text = await writeAccountsFile(accounts, credentials, 'correct horse', quickCrypto);

async function refusal(file: string, passphrase = 'correct horse'): Promise<string> {
  const read = await readAccountsFile(file, passphrase, quickCrypto);
  if (read.ok) throw new Error('It was read.');
  expect(read.reason).not.toMatch(/canary|OperationError|undefined|NaN/);
  return read.reason;
}

/** The file with members changed, and the checksum made to fit again, as somebody would who means harm. */
async function forge(change: Record<string, unknown>): Promise<string> {
  const { checksum: _, ...file } = { ...JSON.parse(text), ...change };
  const digest = await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(file)));
  return JSON.stringify({ ...file, checksum: btoa(String.fromCharCode(...new Uint8Array(digest))) });
}

const utf8 = (content: string) => new TextEncoder().encode(content);

const bytes = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

describe('a file of accounts', () => {
  it('gives back what was written, and shows nothing of it', async () => {
    expect(await readAccountsFile(text, 'correct horse', quickCrypto)).toEqual({
      ok: true,
      accounts,
      credentials,
    });
    expect(text).not.toMatch(/canary|a@b\.example|Łódź|api\.example|live"/);
    const written = JSON.parse(text);
    expect(written).toMatchObject({ format: 'livechat-api-explorer-accounts', version: 1 });
    expect(written.derivation).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256' });
    expect(written.derivation.iterations).toBeGreaterThanOrEqual(600_000);
    expect(await forge({})).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('can be opened by any program that knows PBKDF2 and AES-GCM', async () => {
    const file = JSON.parse(await writeAccountsFile(accounts, credentials, 'correct horse'));
    const [salt, iv] = [bytes(file.derivation.salt), bytes(file.cipher.iv)];
    const base = await crypto.subtle.importKey('raw', utf8('correct horse'), 'PBKDF2', false, ['deriveBits']);
    const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000, salt };
    const raw = await crypto.subtle.deriveBits(derivation, base, 256);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const label = JSON.stringify(['accounts file', 1, 'PBKDF2', 'SHA-256', 600_000, [...salt]]);
    const parameters = { name: 'AES-GCM', iv, additionalData: utf8(label) };
    const opened = await crypto.subtle.decrypt(parameters, key, bytes(file.data));
    expect(JSON.parse(new TextDecoder().decode(opened))).toEqual({ accounts, credentials });
  });

  it('holds every kind of credential and any accounts', async () => {
    const entries = fc.array(fc.record({ accountId: fc.string(), credential: anyCredential }), {
      maxLength: 4,
    });
    const json = fc.json().map((written) => JSON.parse(written));
    await fc.assert(
      fc.asyncProperty(
        fc.array(json, { maxLength: 3 }),
        entries,
        fc.string(),
        async (some, kept, passphrase) => {
          const file = await writeAccountsFile(some, kept, passphrase, quickCrypto);
          expect(await readAccountsFile(file, passphrase, quickCrypto)).toEqual({
            ok: true,
            accounts: some,
            credentials: kept,
          });
        },
      ),
    );
  });

  it('has another salt and another initialisation vector each time', async () => {
    const [one, other] = [
      JSON.parse(text),
      JSON.parse(await writeAccountsFile(accounts, credentials, 'correct horse', quickCrypto)),
    ];
    expect(one.derivation.salt).not.toBe(other.derivation.salt);
    expect(one.cipher.iv).not.toBe(other.cipher.iv);
  });

  it('opens with no other passphrase', async () => {
    for (const wrong of ['', 'correct horse ', 'Correct horse'])
      expect(await refusal(text, wrong)).toMatch(/not the passphrase/);
  });

  it('that is cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.trimEnd().length - 1 }), async (length) => {
        expect(await refusal(text.slice(0, length))).toMatch(length < 60 ? /no file|damaged/ : /damaged/);
      }),
    );
  });

  it('in which any character was changed gives a reason or what was written, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.nat({ max: 6 }), async (at, bit) => {
        const changed = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        const read = await readAccountsFile(
          text.slice(0, at) + changed + text.slice(at + 1),
          'correct horse',
        );
        // A blank between members may be another blank.
        if (read.ok) expect(read).toEqual({ ok: true, accounts, credentials });
        else expect(read.reason).toMatch(/damaged|no file|later version|derivation/);
      }),
      { numRuns: 300 },
    );
  });

  it('of another origin, another version or another derivation is told so before any work is done', async () => {
    for (const other of [
      '',
      '{}',
      '[]',
      'null',
      '7',
      '"x"',
      'hello',
      '{"format":"postman"}',
      'x'.repeat(11_000_000),
    ])
      expect(await refusal(other)).toMatch(/no file of accounts/);
    expect(await refusal(await forge({ version: 2 }))).toMatch(/later version/);
    for (const version of [0, '1', null, undefined, 0.5])
      expect(await refusal(await forge({ version }))).toMatch(/damaged/);
    const { derivation } = JSON.parse(text);
    for (const iterations of [0, 1, 599_999, 4_000_000_000, 1e300, -5, 600_000.5])
      expect(await refusal(await forge({ derivation: { ...derivation, iterations } }))).toMatch(
        /key derivation/,
      );
    for (const change of [
      { hash: 'MD5' },
      { name: 'scrypt' },
      { salt: '' },
      { salt: '%%' },
      { iterations: null },
    ])
      expect(await refusal(await forge({ derivation: { ...derivation, ...change } }))).toMatch(/damaged/);
    for (const change of [{ cipher: null }, { cipher: { iv: 7 } }, { data: '%' }, { derivation: [] }])
      expect(await refusal(await forge(change))).toMatch(/damaged/);
  });

  it('in which somebody made the checksum fit does not open either', async () => {
    const { derivation, cipher } = JSON.parse(text);
    const zeros = (length: number) => btoa('\0'.repeat(length));
    for (const change of [
      { data: zeros(64) },
      { data: '' },
      { cipher: { ...cipher, iv: zeros(12) } },
      { cipher: { ...cipher, iv: '' } },
      { derivation: { ...derivation, salt: zeros(16) } },
      { derivation: { ...derivation, iterations: 700_000 } },
    ])
      expect(await refusal(await forge(change))).toMatch(/not the passphrase/);
  });
});
