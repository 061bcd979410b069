import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/project-root.js';
import { type RunningExplorer, startExplorer } from '../../src/servers/explorer/node.ts';
import { callingOut } from '../app/transports/servers/hostile/calling-out.js';
import type { HostileScript } from '../app/transports/servers/hostile/hostile-script.js';
import { leaving } from '../app/transports/servers/hostile/leaving.js';
import { reaching } from '../app/transports/servers/hostile/reaching.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

const token = 'dal:canary-token-4c1d';

let browser: Browser;
let host: RunningExplorer;
let api: Server;
let other: Server;
let explorer: ExplorerPage;
/** What the API answers with; honest without one. */
let script: HostileScript | null = null;
const reached: string[] = [];

const originOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

/** The explorer as it is built, with its own policies, beside an API that sends hostile scripts. */
beforeAll(async () => {
  other = createServer(({ method, url }, response) => {
    reached.push(`${method} ${url}`);
    response.end();
  }).listen(0, '127.0.0.1');
  api = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://host');
    const callback = searchParams.get('callback') ?? 'callback';
    response.setHeader('Content-Type', script ? 'text/plain' : 'text/javascript');
    const target = { callback, api: originOf(api), other: originOf(other) };
    response.end(script ? script.write(target) : `${callback}("honest")`);
  }).listen(0, '127.0.0.1');
  await Promise.all([once(api, 'listening'), once(other, 'listening')]);
  const servers = { simulator: originOf(api) };
  [browser, host] = await Promise.all([
    launchChromium(),
    startExplorer({ root: join(projectRoot, 'dist'), servers, port: 0 }),
  ]);
  explorer = await ExplorerPage.open(browser, host.url);
  await explorer.chooseAccount('Simulated API on this computer');
  await explorer.openEndpoint('List agents');
  await explorer.storeToken(token);
  await send();
  // The editor brings variables of its own.
  await explorer.response().getByRole('textbox', { name: 'Response body' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.close();
  for (const server of [api, other]) {
    server.closeAllConnections();
    server.close();
  }
});

/** Sends, and gives the end of the call: its measures, or why it failed. */
async function send(): Promise<string> {
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
  return explorer.measures();
}

/** Each of these calls adds to the history, as it should. */
const dumpAllButHistory = () => explorer.dumpStorage('livechat-api-explorer history');

const shown = () =>
  explorer.page.evaluate(() => ({
    address: location.href,
    title: document.title,
    variables: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).length,
    frames: document.querySelectorAll('iframe').length,
  }));

describe('the explorer, after a call whose answer', () => {
  for (const each of [...reaching, ...leaving, ...callingOut].filter(({ element }) => element))
    it(each.name, async () => {
      script = null;
      expect(await send()).toContain('Status not visible');
      const [before, kept] = [await shown(), await dumpAllButHistory()];
      expect(kept).toContain('credential:local:bearer');
      script = each;
      await send();
      script = null;
      expect(await send()).toContain('Status not visible');
      expect(await explorer.body()).toBe('"honest"');
      expect(await shown()).toEqual(before);
      expect(await dumpAllButHistory()).toBe(kept);
      expect(await explorer.dumpDom()).not.toContain(token);
      expect(reached).toEqual([]);
    });

  it('loops forever: it is cancelled, and the next call works', async () => {
    const answered = new Promise<void>((resolve) => {
      const write = () => {
        resolve();
        return 'while (true) {}';
      };
      script = { name: 'loops', write };
    });
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await answered;
    await explorer.page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await explorer.measures();
    script = null;
    expect(await send()).toContain('Status not visible');
    expect(await explorer.body()).toBe('"honest"');
  });
});
