import { expect, it } from 'vitest';
import { readPolicy } from '../../../src/servers/explorer/read-policy.ts';

it('reads a policy over several lines, whichever attribute comes first', () => {
  const policy = "default-src 'none'; script-src 'self'";
  const content = "default-src 'none';\n    script-src 'self'";
  expect(readPolicy(`<meta content="${content}"\n http-equiv="content-security-policy" />`)).toBe(policy);
  expect(readPolicy(`<meta http-equiv="Content-Security-Policy"\n content="${content}">`)).toBe(policy);
});

it('finds none in a page without one', () => {
  expect(readPolicy('<meta name="ax-servers" content="">')).toBeNull();
});
