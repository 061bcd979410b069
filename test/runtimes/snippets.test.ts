import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../src/core/http/request.ts';
import { snippets } from '../../src/core/snippets/index.ts';
import { authorizations, environment, listAwkwardRequests } from './awkward-requests.ts';
import { type Arrival, type Recorder, recordCalls } from './record-calls.ts';
import { canRun, type Runtime, runtimes } from './runtimes.ts';

const root = join(import.meta.dirname, '../..');
let recorder: Recorder;
let folder = '';

beforeAll(async () => {
  recorder = await recordCalls('always fine');
  folder = await mkdtemp(join(tmpdir(), 'snippets-'));
  // Where Composer would put it; Debian keeps it on PHP's own path.
  await mkdir(join(folder, 'vendor'));
  await writeFile(join(folder, 'vendor/autoload.php'), "<?php require 'GuzzleHttp/autoload.php';");
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(async () => {
  await recorder.close();
  await rm(folder, { recursive: true });
});

const run = promisify(execFile);

async function call({ file, run: commands }: Runtime, code: string): Promise<Arrival> {
  const { arrivals } = recorder;
  arrivals.length = 0;
  await writeFile(join(folder, file), code);
  for (const [program = '', ...args] of commands) {
    const running = run(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment, GOFLAGS: '-mod=mod', NO_PROXY: '127.0.0.1' },
    });
    running.child.stdin?.end();
    const output = await running;
    if (arrivals.length === 0 && program === './call') throw new Error(output.stderr);
  }
  const [arrival, ...others] = arrivals;
  if (!arrival || others.length) throw new Error(`${arrivals.length} calls arrived`);
  return arrival;
}

/** What of a request has to arrive as it is. */
function expectSame({ request, body }: Arrival, meant: HttpRequest): void {
  const { credential } = meant;
  const url = new URL(meant.url);
  const arrived = new URL(request.url ?? '', url);
  expect(request.method).toBe(meant.method);
  expect(arrived.pathname).toBe(url.pathname);
  expect([...arrived.searchParams]).toEqual([...url.searchParams]);
  for (const [name, value] of meant.headers)
    if (name === 'Content-Type') expect(request.headers['content-type']?.split(';')[0]).toBe(value);
    else expect(request.headers[name.toLowerCase()]).toBe(value);
  expect(request.headers.authorization).toBe(credential ? authorizations[credential] : undefined);
  expect(body).toBe(meant.body ?? '');
}

/** Status that the simulated account answers with when the test itself makes the call. */
async function askByHand({ method, url, headers, body, credential }: HttpRequest): Promise<number> {
  const { pathname, search } = new URL(url);
  const sent = new Headers(
    headers.filter(([name]) => name !== 'X-Note').map(([name, value]) => [name, value]),
  );
  if (credential) sent.set('Authorization', authorizations[credential]);
  const answer = await fetch(`${recorder.simulator}${pathname}${search}`, { method, headers: sent, body });
  await answer.text();
  expect(answer.status).not.toBe(401);
  return answer.status;
}

const proven = new Set(snippets.filter(({ id }) => canRun(runtimes[id] as Runtime)).map(({ id }) => id));

describe.each(snippets)('$language $client ($id)', ({ id, load }) => {
  const runtime = runtimes[id] as Runtime;

  it.runIf(proven.has(id))('makes the very calls that are meant', { timeout: 120_000 }, async () => {
    const write = await load();
    for (const meant of listAwkwardRequests(recorder.origin)) {
      const arrival = await call(runtime, write(meant, null));
      expectSame(arrival, meant);
      expect(arrival.status).toBe(await askByHand(meant));
    }
  });

  it.runIf(proven.has(id))('makes them with the secret in clear too', { timeout: 60_000 }, async () => {
    const write = await load();
    const [meant] = listAwkwardRequests(recorder.origin) as [HttpRequest];
    const authorization = `Basic ${'QQ=='}`;
    const { request } = await call(runtime, write(meant, authorization));
    expect(request.headers.authorization).toBe(authorization);
  });

  it('is written as it was before', async () => {
    const write = await load();
    const code = listAwkwardRequests('https://api.livechatinc.com').map((meant) => write(meant, null));
    expect(code.join('\n')).not.toContain('zqx');
    await expect(code.join('\n')).toMatchFileSnapshot(`written/${id}.txt`);
  });
});
