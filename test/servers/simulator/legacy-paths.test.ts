import { expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { legacyPaths } from '../../../src/servers/simulator/routes/legacy-paths.ts';
import { call, createAccount } from './call.ts';
import { composeCall, exampleArguments } from './suite/compose-call.ts';

const resources = await loadResources(livechat);
const sample: { readonly [name: string]: string } = { login: 'leo@harborpine.example', group_id: '2' };
const fill = (path: string) => path.replace(/\{(\w+)\}/g, (_, name) => sample[name] ?? '');
const withoutSuccessor = legacyPaths.filter(({ endpoint }) => endpoint === null);
const followed = legacyPaths.flatMap((older) => {
  const found = resources
    .flatMap((resource) => resource.endpoints.map((endpoint) => ({ resource, endpoint })))
    .find(({ endpoint }) => endpoint.id === older.endpoint);
  return found ? [{ ...older, ...found, text: `${older.method} ${older.path}` }] : [];
});

it('are the fourteen that client libraries call', () => {
  expect(new Set(legacyPaths.map(({ method, path }) => `${method} ${path}`)).size).toBe(14);
  expect([followed.length, withoutSuccessor.length]).toEqual([10, 4]);
});

it.each(followed)('answers $text as $endpoint.id does', async ({ method, path, given = {}, endpoint }) => {
  const needed = exampleArguments(endpoint).query;
  for (const more of [[], endpoint.method === 'GET' ? [['callback', 'show'] as const] : []]) {
    const now = composeCall(endpoint, {
      ...exampleArguments(endpoint),
      query: [...needed, ...Object.entries(given), ...more],
    });
    const before = new URLSearchParams(
      [...needed, ...more].map(([name, value]): [string, string] => [name, value]),
    );
    const then = await call(createAccount(), `/v2${fill(path)}?${before}`, { method });
    const today = await call(createAccount(), now.path, { method: now.method });
    expect([then.status, then.text]).toEqual([200, today.text]);
  }
});

it.each(withoutSuccessor)('does not know $path, which nothing followed', async ({ method, path }) => {
  const { status, text } = await call(createAccount(), fill(path), { method });
  expect([status, text]).toEqual([404, `Cannot ${method} ${fill(path)}\n`]);
});

it('passes the arguments of an older report on', async () => {
  const account = createAccount();
  const query = 'date_from=2018-04-01&date_to=2018-04-13&group=2&group_by=month';
  const older = await call(account, `/reports/chats?${query}`);
  expect(older.json).toEqual((await call(account, `/reports/chats/total_chats?${query}`)).json);
  expect(Object.keys(older.json)).toEqual(['2018-04']);
  expect((await call(account, '/reports/chats?group=x')).status).toBe(400);
});

it('asks a credential for older paths as well', async () => {
  const init = { method: 'PUT', headers: { authorization: 'Bearer dal:no' } };
  expect((await call(createAccount(), '/agents/leo@harborpine.example/reset_api_key', init)).status).toBe(
    401,
  );
  expect((await call(createAccount(), '/reports/chats', { headers: init.headers })).status).toBe(401);
});
