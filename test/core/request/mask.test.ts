import { describe, expect, it } from 'vitest';
import type { Credential } from '../../../src/core/http/credential.ts';
import { createMask } from '../../../src/core/request/mask.ts';

const hidden = '••••••';
const origins = ['https://api.example'];
const bearer = (token: string): Credential => ({ kind: 'bearer', token, origins });
const basic = (key: string, login = 'zoë@b.example'): Credential => ({ kind: 'basic', login, key, origins });

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
    for (const mask of [createMask(bearer(secret)), createMask(basic(secret))])
      for (const spelling of spellings) {
        const masked = mask(`<${spelling}>`);
        expect(masked.replace(hidden, '').replace(/[<>\s+]|%(25)*(20|2B)/g, ''), spelling).toBe('');
      }
  });

  it.each(awkward)('hides the Base64 of %j, padded or not, in both alphabets', (secret) => {
    for (const text of [`zoë@b.example:${secret}`, secret.trim()]) {
      const plain = Buffer.from(text).toString('base64');
      const safe = Buffer.from(text).toString('base64url');
      const mask = createMask(basic(secret));
      for (const spelling of [plain, plain.replace(/=+$/, ''), safe, encodeURIComponent(plain)])
        expect(mask(`Basic ${spelling}, then`)).toBe(`Basic ${hidden}, then`);
    }
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
