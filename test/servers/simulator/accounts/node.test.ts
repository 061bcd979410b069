import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../../../../src/servers/simulator/node.ts';
import { exchangeFields, question, readAnswer, readJson } from './sign-in.ts';

let running: RunningSimulator | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

async function start() {
  running = await startSimulator({ port: 0, accountsPort: 0, size: 200 });
  return { api: running.url, accounts: `http://127.0.0.1:${running.accountsPort}` };
}

it('signs in over HTTP, at a port of its own, for the API of the same account', async () => {
  const { api, accounts } = await start();
  const page = await fetch(`${accounts}/?${new URLSearchParams(question)}`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const body = new URLSearchParams({ ...question, decision: 'allow' });
  const allowed = await fetch(`${accounts}/`, { method: 'POST', body, redirect: 'manual' });
  expect(allowed.status).toBe(302);
  const sent = new URLSearchParams(exchangeFields(readAnswer(allowed).code ?? ''));
  const [status, tokens] = await readJson(fetch(`${accounts}/v2/token`, { method: 'POST', body: sent }));
  expect(status).toBe(200);
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  expect((await fetch(`${api}/agents`, { headers })).status).toBe(200);
  const [told, info] = await readJson(fetch(`${accounts}/v2/info`, { headers }));
  expect([told, info.client_id]).toEqual([200, question.client_id]);
  expect(await readJson(fetch(`${accounts}/v2/token`, { method: 'DELETE', headers }))).toEqual([200, {}]);
  expect((await fetch(`${api}/agents`, { headers })).status).toBe(401);
});

it('lets pages of other origins call what is for apps, and not its page', async () => {
  const { accounts } = await start();
  const asked = { Origin: 'https://explorer.example', 'Access-Control-Request-Method': 'DELETE' };
  const preflight = await fetch(`${accounts}/v2/token`, { method: 'OPTIONS', headers: asked });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  const token = await fetch(`${accounts}/v2/token`, { method: 'POST' });
  expect(token.headers.get('access-control-allow-origin')).toBe('*');
  const page = await fetch(`${accounts}/`);
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
});

it('the port of the API knows nothing of signing in', async () => {
  const { api } = await start();
  expect((await fetch(`${api}/v2/token`, { method: 'POST' })).status).toBe(404);
});

it('says when its port is taken, and then does not listen for the API either', async () => {
  const [taken, free] = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')];
  await Promise.all([once(taken, 'listening'), once(free, 'listening')]);
  const portOf = (server: typeof free) => (server.address() as { port: number }).port;
  const port = portOf(free);
  await new Promise((resolve) => free.close(resolve));
  await expect(startSimulator({ port, accountsPort: portOf(taken), size: 200 })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await expect(fetch(`http://127.0.0.1:${port}/status`)).rejects.toThrow();
  await new Promise((resolve) => taken.close(resolve));
});
