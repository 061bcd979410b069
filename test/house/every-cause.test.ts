import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failureCauses } from '../../src/core/http/failure.ts';

/** Tests that run in a real browser. */
const texts = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.startsWith('e2e/') || file.endsWith('.browser.test.ts'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'));

/** Guards within our own code, which no person and no server can make happen. */
const guards = ['credential-not-for-host'];

it.each(failureCauses.filter((cause) => !guards.includes(cause)))(
  'the cause %s is made to happen in a real browser',
  (cause) => {
    expect(texts.some((text) => text.includes(`'${cause}'`))).toBe(true);
  },
);
