import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../../src/core/http/credential.ts';
import { createMask } from '../../../src/core/request/mask.ts';

const hidden = '••••••';
const origins = ['https://api.example'];
const bearer = (token: string): Credential => ({ kind: 'bearer', token, origins, grant: null });
const basic = (key: string, login = 'zoë@b.example'): Credential => ({ kind: 'basic', login, key, origins });
const personal = (token: string, login = 'zoë@b.example'): Credential => ({
  kind: 'personal',
  login,
  token,
  origins,
});
const signedIn = (refreshToken: string): Credential => ({
  kind: 'bearer',
  token: 'dal:short-lived',
  origins,
  grant: { clientId: 'app', accountsUrl: origins[0] ?? '', refreshToken, expiresAt: 0, scopes: null },
});

/** Each kind of credential with the same secret in it. */
const holding = (secret: string) => [bearer(secret), basic(secret), personal(secret), signedIn(secret)];

const awkward = [
  `o'brien's`,
  `a!b(c)d*e`,
  'two words  here',
  'k3y+/=',
  'dal:A1-_.~z',
  '50%25off%',
  '$&.^[x]{2}|?',
  'back\\slash"quote/',
  'ключ-é-日本-🔑',
  'lone\uD800half',
  ' blanks around ',
  '•••••••',
  'x'.repeat(4_000),
];

describe('a mask', () => {
  it.each(awkward)('hides %j in every spelling a URL, a form or a header gives it', (secret) => {
    const url = new URL('https://api.example/');
    url.searchParams.set('access_token', secret);
    const encoded = url.searchParams.toString().slice('access_token='.length);
    const byUrl = new URL(
      `https://api.example/?access_token=${encodeURIComponent(secret.replace('\uD800', ''))}`,
    );
    const spellings = [
      secret.trim(),
      encoded,
      encoded.toLowerCase() === encoded ? encoded : encoded.replace(/%../g, (code) => code.toLowerCase()),
      encodeURIComponent(encoded),
      encoded.replaceAll('+', '%20'),
      JSON.stringify(secret).slice(1, -1),
      JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    ];
    if (!secret.includes('\uD800')) spellings.push(byUrl.search.slice('?access_token='.length));
    for (const mask of holding(secret).map(createMask))
      for (const spelling of spellings) {
        const masked = mask(`<${spelling}>`);
        expect(masked.replace(hidden, '').replace(/[<>\s+]|%(25)*(20|2B)/g, ''), spelling).toBe('');
      }
  });

  it.each(awkward)('hides the Base64 of %j, padded or not, in both alphabets', (secret) => {
    for (const text of [`zoë@b.example:${secret}`, secret.trim()]) {
      const plain = Buffer.from(text).toString('base64');
      const safe = Buffer.from(text).toString('base64url');
      for (const mask of [createMask(basic(secret)), createMask(personal(secret))])
        for (const spelling of [plain, plain.replace(/=+$/, ''), safe, encodeURIComponent(plain)])
          expect(mask(`Basic ${spelling}, then`)).toBe(`Basic ${hidden}, then`);
    }
  });

  it.each([
    ['HTML, as Python writes it', `&#x27;&lt;o&amp;k&gt;&quot;`],
    ['HTML, as PHP writes it', `&#039;&lt;o&amp;k&gt;&#34;`],
    ['HTML with every character as a number', '&#39;&#60;&#111;&#38;&#107;&#62;&#34;'],
    ['a script', `\\x27\\x3Co\\u0026k\\x3e\\"`],
    ['JSON', JSON.stringify(`'<o&k>"`).slice(1, -1)],
    ['JSON inside of JSON', JSON.stringify(JSON.stringify(`'<o&k>"`)).slice(3, -3)],
    ['an address inside of an address', encodeURIComponent(encodeURIComponent(`'<o&k>"`))],
  ])('hides a secret in %s', (_, spelling) => {
    for (const mask of holding(`'<o&k>"`).map(createMask)) expect(mask(`[${spelling}]`)).toBe(`[${hidden}]`);
  });

  it('hides the Base64 of a pair that is folded into lines', () => {
    const pair = Buffer.from(`ann@b.example:${'dal:pat_'.repeat(12)}`).toString('base64');
    const mask = createMask(personal('dal:pat_'.repeat(12), 'ann@b.example'));
    for (const fold of ['\n', '\r\n', '\r\n  ', '\\n', '\\r\\n', '%0A'])
      expect(mask(`Basic ${pair.replace(/.{76}/g, `$&${fold}`)}, then`)).toBe(`Basic ${hidden}, then`);
  });

  it('leaves nothing of a secret to read in the Base64 of a longer text', () => {
    const secret = 'dal:pat_harbor-pine-2019';
    for (const before of ['', 'a', 'ab', 'someone@else.example:'])
      for (const behind of ['', '!', '\n', 'and more']) {
        const masked = createMask(bearer(secret))(Buffer.from(before + secret + behind).toString('base64'));
        expect(masked).toContain(hidden);
        const rest = masked.split(hidden).map((part) => Buffer.from(part, 'base64').toString('latin1'));
        // Characters of the secret that share theirs with a neighbour may stay: one on either side.
        expect(
          rest.every((part) => !part.includes('al:') && !part.includes('201')),
          masked,
        ).toBe(true);
      }
  });

  it('hides both tokens of a sign-in, and nothing that names the app', () => {
    const mask = createMask(signedIn('dal:long-lived'));
    expect(mask('client_id=app&access_token=dal%3Ashort-lived&refresh_token=dal:long-lived')).toBe(
      `client_id=app&access_token=${hidden}&refresh_token=${hidden}`,
    );
    expect(createMask(signedIn('r'))('{"refresh_token":"r"}')).toBe(`{"refresh_token":"${hidden}"}`);
    expect(createMask(signedIn('r'))(String.raw`{\"refresh_token\":\"r\"}`)).toContain(hidden);
  });

  it('hides whatever secret however it is spelled', () => {
    const spell: ((text: string) => string)[] = [
      (text) => text,
      encodeURIComponent,
      (text) => encodeURIComponent(encodeURIComponent(text)),
      (text) => new URLSearchParams({ t: text }).toString().slice(2),
      (text) => JSON.stringify(text).slice(1, -1),
      (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
      (text) => encodeURIComponent(JSON.stringify(text).slice(1, -1)),
      (text) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join(''),
      (text) => Buffer.from(text).toString('base64'),
      (text) => encodeURIComponent(Buffer.from(text).toString('base64')),
      (text) => Buffer.from(text).toString('base64url'),
    ];
    const secrets = fc
      .oneof(fc.string({ minLength: 4, maxLength: 40 }), fc.string({ unit: 'binary', minLength: 4 }))
      .filter((text) => text === text.trim() && !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(secrets, fc.constantFrom(...spell), fc.nat(3), (secret, write, index) => {
        const mask = createMask(holding(secret)[index] ?? bearer(secret));
        expect(mask(`<${write(secret)}>`)).toBe(`<${hidden}>`);
      }),
      { numRuns: 500 },
    );
  });

  it('hides each occurrence and leaves the text around it', () => {
    const mask = createMask(bearer('s3cr3t(1)'));
    expect(mask('a=s3cr3t(1)&b=s3cr3t%281%29&c=s3cr3t(2)')).toBe(`a=${hidden}&b=${hidden}&c=s3cr3t(2)`);
  });

  it.each(['a', 'ab', 'a b', `'!*`])('hides the short secret %j only as a whole credential', (secret) => {
    const mask = createMask(bearer(secret));
    const encoded = new URLSearchParams({ access_token: secret }).toString();
    expect(mask(`https://a.example/about?${encoded}&tab=a`)).toBe(
      `https://a.example/about?access_token=${hidden}&tab=a`,
    );
    expect(mask(`Bearer ${secret}`)).toBe(`Bearer ${hidden}`);
    expect(mask(`bearer ${secret}, refused`)).toBe(`bearer ${hidden}, refused`);
    expect(mask(`{"access_token": "${secret}"}`)).toBe(`{"access_token": "${hidden}"}`);
    const unrelated = `A tab about ${secret} and access_tokens; Bearer ${secret}z`;
    expect(mask(unrelated)).toBe(unrelated);
  });

  it('hides a short key behind its login and inside the header', () => {
    const mask = createMask(basic('a', 'ann@b.example'));
    expect(mask('curl -u ann@b.example:a')).toBe(`curl -u ${hidden}`);
    expect(mask(`Basic ${btoa('ann@b.example:a')}`)).toBe(`Basic ${hidden}`);
    expect(mask('ann@b.example has a cat')).toBe('ann@b.example has a cat');
  });

  it('leaves everything as it is when there is no secret', () => {
    expect(createMask(bearer(''))('Bearer nothing')).toBe('Bearer nothing');
    expect(createMask(basic('', 'ann@b.example'))('a key of ann@b.example')).toBe('a key of ann@b.example');
  });

  it('takes no longer on a text that almost matches', () => {
    const mask = createMask(bearer('%25'.repeat(30)));
    const text = '%2525'.repeat(20_000);
    const started = performance.now();
    mask(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
