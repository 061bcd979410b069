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
  expect(describeScopes(knownScopes)).toEqual([
    {
      verb: 'Read and change',
      things: [
        'agents',
        'archived chats',
        'canned responses',
        'goals',
        'greetings',
        'groups',
        'tags',
        'tickets',
        'webhooks',
        'your own profile',
      ],
    },
    { verb: 'Read', things: ['visitors on the site', 'details of the account'] },
  ]);
});

it.each([
  ['agents_read', 'Read', 'agents'],
  ['agents_write', 'Change', 'agents'],
  ['agents--all:ro', 'Read', 'agents'],
  ['groups--all:rw', 'Read and change', 'groups'],
  ['agents--my:rw', 'Read and change', 'your own profile'],
])('says that %s allows to: %s %s', (scope, verb, thing) => {
  expect(describeScopes([scope])).toEqual([{ verb, things: [thing] }]);
});

it('splits lists at commas and spaces', () => {
  expect(splitScopes(' a,b c\n, a')).toEqual(['a', 'b', 'c']);
});
