import { expect, it } from 'vitest';
import { livechat } from '../../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../../src/core/catalogue/load-resources.ts';
import {
  describeScopes,
  knownScopes,
  splitScopes,
} from '../../../../src/servers/simulator/accounts/authorization/scopes.ts';

it('knows every scope that a call asks for, and no other', async () => {
  const resources = await loadResources(livechat);
  const asked = resources.flatMap(({ endpoints }) =>
    endpoints.flatMap(({ scopes }) => [...scopes.new, ...scopes.old]),
  );
  expect([...knownScopes].sort()).toEqual([...new Set(asked)].sort());
});

it('says all of them in words', () => {
  expect(describeScopes(knownScopes).map(({ words }) => words)).toEqual([
    'Read and change agents',
    'Read and change archived chats',
    'Read and change canned responses',
    'Read and change goals',
    'Read and change greetings',
    'Read and change groups',
    'Read and change tags',
    'Read and change tickets',
    'Read visitors on the site',
    'Read and change webhooks',
    'Read details of the account',
    'Read and change your own profile',
  ]);
});

it('tells reading from changing, in both spellings', () => {
  const words = (scope: string) => describeScopes([scope])[0]?.words;
  expect(['agents_read', 'agents_write', 'agents--all:ro', 'groups--all:rw'].map(words)).toEqual([
    'Read agents',
    'Change agents',
    'Read agents',
    'Read and change groups',
  ]);
});

it('splits lists at commas and spaces', () => {
  expect(splitScopes(' a,b c\n, a')).toEqual(['a', 'b', 'c']);
});
