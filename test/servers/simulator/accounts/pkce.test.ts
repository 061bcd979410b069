import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  challengeOf,
  isChallenge,
  readChallengeMethod,
} from '../../../../src/servers/simulator/accounts/grants/pkce.ts';

it('agrees with the example of RFC 7636, appendix B', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'S256')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

it('agrees with the platform for verifiers of every length, and takes no other length', () => {
  for (let length = 43; length <= 128; length++) {
    const verifier = 'aZ09-._~'.repeat(16).slice(0, length);
    expect(challengeOf(verifier, 'S256')).toBe(createHash('sha256').update(verifier).digest('base64url'));
    expect(challengeOf(verifier, 'plain')).toBe(verifier);
  }
  for (const wrong of ['a'.repeat(42), 'a'.repeat(129), `${'a'.repeat(43)}+`, ''])
    expect(challengeOf(wrong, 'plain')).toBeNull();
});

it('is plain unless told otherwise, and takes both spellings of the reference', () => {
  expect([null, 'plain', 'S256', 's256', '', 'S512'].map(readChallengeMethod)).toEqual([
    'plain',
    'plain',
    'S256',
    'S256',
    null,
    null,
  ]);
});

it('knows what can be a challenge', () => {
  expect(isChallenge('a'.repeat(43), 'S256')).toBe(true);
  for (const wrong of ['a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`])
    expect(isChallenge(wrong, 'S256')).toBe(false);
  expect(isChallenge('~'.repeat(128), 'plain')).toBe(true);
  expect(isChallenge('~'.repeat(129), 'plain')).toBe(false);
});
