import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digestPassword } from '../../../../src/servers/simulator/journal/digest-password.ts';
import { sha256 } from '../../../../src/servers/simulator/journal/sha256.ts';

it('sha256 agrees with the platform for texts of every length around a block', () => {
  for (let length = 0; length < 140; length++) {
    const text = 'żđa'.repeat(length).slice(0, length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

it('a digest is the same for the same password only', () => {
  expect(digestPassword('old-gull-11')).toBe(digestPassword('old-gull-11'));
  expect(digestPassword('old-gull-12')).not.toBe(digestPassword('old-gull-11'));
  expect(digestPassword('x')).toMatch(/^sha256-[0-9a-f]{64}$/);
});
