import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let browser: Browser;
let host: Server;
let url: string;

/** A host that knows nothing but files, with the explorer two folders down. */
beforeAll(async () => {
  host = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/some\/folder/, '');
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  url = `http://localhost:${(host.address() as { port: number }).port}/some/folder/`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  host.close();
});

it('works under a sub-path with nothing but the host’s own files', async () => {
  const explorer = await ExplorerPage.open(browser, url);
  await explorer.context.route(
    (target) => !target.href.startsWith(url),
    (route) => route.abort(),
  );
  await explorer.openEndpoint('List chats');
  expect(await explorer.send()).toContain('Status 200');
  expect(JSON.parse(await explorer.body())).toMatchObject({ total: expect.any(Number) });
  await explorer.response().getByRole('textbox', { name: 'Response body' }).waitFor();
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

it('goes on with the simulated account when the network goes away', async () => {
  const explorer = await ExplorerPage.open(browser, url);
  await explorer.openEndpoint('List agents');
  await explorer.send();
  await explorer.context.setOffline(true);
  await explorer.page.getByLabel('status', { exact: true }).selectOption('offline');
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(async () => JSON.parse(await explorer.body()).map((agent: { status: string }) => agent.status))
    .toContain('offline');
  await explorer.close();
});

it('says that no relay is set, and how to get one', async () => {
  const explorer = await ExplorerPage.open(browser, url);
  await explorer.chooseAccount('Live LiveChat account');
  await explorer.openEndpoint('Create a ticket');
  await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
  expect(await explorer.failure()).toContain('relay');
  await explorer.close();
});
