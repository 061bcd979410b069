import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningExplorer, startExplorer } from '../../../src/servers/explorer/node.ts';

const policy = "default-src 'none'; script-src 'self'";
const html = (head: string) => `<!doctype html><html><head>${head}</head></html>`;

let folder: string;
let explorer: RunningExplorer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explorer test '));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'assets'), { recursive: true });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  await writeFile(join(root, 'index.html'), html(`${meta}<meta name="ax-servers" content="" />`));
  await writeFile(
    join(root, 'jsonp-frame.html'),
    html(`<meta http-equiv="Content-Security-Policy" content="script-src *">`),
  );
  await writeFile(join(root, 'jsonp-frame.js'), 'frame()');
  await writeFile(join(root, 'assets', 'main-abc.js'), 'main()');
  await writeFile(join(root, '.hidden'), 'secret');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const servers = { relay: 'http://localhost:5174', simulator: "http://localhost:5175/?<'&$&>" };
  explorer = await startExplorer({ port: 0, root, servers });
});

afterAll(async () => {
  await explorer.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path just as written; `fetch` would tidy it up first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: explorer.port, path, method, headers },
        async (response) =>
          resolve({ status: response.statusCode, headers: response.headers, body: await text(response) }),
      );
      sent.on('error', reject).end();
    },
  );
}

describe('the page', () => {
  it('learns what runs beside it', async () => {
    const { body, headers } = await ask('/');
    expect(body).toContain(
      `<meta name="ax-servers" content='{"relay":"http://localhost:5174","simulator":"http://localhost:5175/?&lt;&#39;&amp;$&amp;&gt;"}'>`,
    );
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('comes with its own policy as a header, and lets nobody embed it', async () => {
    for (const path of ['/', '/index.html?x=1']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  it('is not sent again while it is unchanged', async () => {
    const { etag } = (await ask('/')).headers;
    const again = await ask('/', 'GET', { 'If-None-Match': `"other", W/${etag}` });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await ask('/', 'GET', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('has no body for HEAD', async () => {
    const { status, body } = await ask('/', 'HEAD');
    expect([status, body]).toEqual([200, '']);
  });
});

describe('the JSONP frame', () => {
  it('has no origin however it is embedded, and is embedded by this site only', async () => {
    const { status, headers } = await ask('/jsonp-frame.html');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(
      "sandbox allow-scripts; script-src *; frame-ancestors 'self'",
    );
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('loads its script without a policy', async () => {
    const { status, headers } = await ask('/jsonp-frame.js');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['x-frame-options']).toBeUndefined();
  });
});

it('lets browsers keep files named after their content', async () => {
  const { headers, body } = await ask('/assets/main-abc.js');
  expect(body).toBe('main()');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '//../secret.txt',
  '/.hidden',
  '/%00',
  '/%zz',
  '/assets',
  '/nothing.js',
])('finds nothing at %s', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

it('only reads', async () => {
  const { status, headers } = await ask('/', 'POST');
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});
