import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.js';
import { projectRoot } from '../../scripts/project-root.js';
import { createExplorer } from '../../src/servers/explorer/explorer.ts';
import { startExplorer } from '../../src/servers/explorer/node.ts';
import { startRelay } from '../../src/servers/relay/node.ts';
import { selfSignedCertificate, selfSignedKey } from '../servers/relay/self-signed.ts';
import {
  account,
  diagnose,
  emptyPort,
  endAll,
  endLater,
  listen,
  openExplorer,
  withoutCredential,
} from './diagnosed-page.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(endAll);

const open = (...[api, options]: [string, Parameters<typeof openExplorer>[2]?]) =>
  openExplorer(browser, api, options);

/** Writes nonsense over every credential of this device. */
async function damageCredentials(): Promise<void> {
  const settle = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name));
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
      for (const key of await settle(store.getAllKeys()))
        if (String(key).startsWith('credential:')) await settle(store.put({ kind: 'nonsense' }, key));
    }
    database.close();
  }
}

const answers: RequestListener = (_, response) => response.end('[]');

describe('a server that nobody reaches', () => {
  it('is told as one cause with what was tried, where no relay can be asked', async () => {
    const explorer = await open(`http://localhost:${await emptyPort()}`);
    await withoutCredential(explorer);
    const { cause, text } = await diagnose(explorer, 'Direct');
    expect(cause).toBe('unreachable');
    expect(text).toContain('A bare request to');
  });

  it('is told as refusing the connection, when a relay of one’s own says so', async () => {
    const explorer = await open(`http://localhost:${await emptyPort()}`, { relay: true });
    await withoutCredential(explorer);
    for (const transport of ['Direct', 'JSONP']) {
      const { cause, text } = await diagnose(explorer, transport);
      expect(cause, transport).toBe('unreachable');
      expect(text, transport).toContain('Nobody answers at');
      expect(text, transport).toContain('the connection was refused');
    }
    const behind = await diagnose(explorer, 'Relay');
    expect(behind.cause).toBe('upstream-unreachable');
    expect(behind.text).toContain('refused the relay’s connection');
    expect(behind.text).toContain('the code “upstream-refused”');
  });

  it('is told as a name that is not found', async () => {
    const explorer = await open('http://nobody.invalid', { relay: true });
    await withoutCredential(explorer);
    expect((await diagnose(explorer, 'Direct')).text).toContain('its name was not found');
    const { cause, text } = await diagnose(explorer, 'Relay');
    expect(cause).toBe('upstream-unreachable');
    expect(text).toContain('The relay knows no server by the name of nobody.invalid');
    expect(text).toContain('the code “upstream-not-found”');
  });

  it.each([
    ['that hangs up', '', 'hung up on the relay', 'upstream-reset'],
    ['that speaks no HTTP', 'SSH-2.0-OpenSSH\r\n', 'is no HTTP', 'upstream-not-http'],
  ])('is told as one %s', async (_, reply, title, code) => {
    const server = createTcpServer((socket) => socket.once('data', () => socket.end(reply)));
    const explorer = await open(`http://localhost:${await listen(server)}`, { relay: true });
    await withoutCredential(explorer);
    const { cause, text } = await diagnose(explorer, 'Relay');
    expect(cause).toBe('upstream-unreachable');
    expect(text).toContain(title);
    expect(text).toContain(`the code “${code}”`);
  });

  it.each([
    ['whose certificate nobody vouches for', true],
    ['that does not speak https', false],
  ] as const)('is told as a TLS connection that can’t be trusted, %s', async (_, speaksTls) => {
    const server = speaksTls
      ? createTlsServer({ key: selfSignedKey, cert: selfSignedCertificate }, answers)
      : createServer(answers);
    const explorer = await open(`https://localhost:${await listen(server)}`, { relay: true });
    await withoutCredential(explorer);
    for (const transport of ['Direct', 'JSONP', 'Relay'])
      expect((await diagnose(explorer, transport)).cause, transport).toBe('tls');
  });

  it('is told as being there, when only this browser does not reach it', async () => {
    const hides: RequestListener = (_, response) => {
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      response.end('[]');
    };
    // Another site than localhost by name, so that the policy holds.
    const port = await listen(createServer(hides));
    const explorer = await open(`http://127.0.0.1:${port}`, { relay: true });
    await withoutCredential(explorer);
    const { cause, text } = await diagnose(explorer, 'Direct');
    expect(cause).toBe('unreachable');
    expect(text).toContain('your relay reaches it');
    await explorer.response().getByRole('button', { name: 'Switch to Relay' }).click();
    expect(await explorer.send()).toContain('Status 200');
  });

  it('never has path, query or credential told to the relay that is asked about it', async () => {
    const relayed: string[] = [];
    const port = await listen(
      createServer(({ url, headers, socket }, response) => {
        // Browsers say what a request is for, relays don't.
        if (headers['sec-fetch-mode']) return void socket.destroy();
        relayed.push(`${url} ${headers.authorization}`);
        response.end('[]');
      }),
    );
    const explorer = await open(`http://127.0.0.1:${port}`, { relay: true });
    await explorer.storeToken('dal:canary-7b2f');
    await explorer.openTab('Request', 'Params');
    await explorer.page.getByRole('combobox', { name: /^status/ }).selectOption('offline');
    expect((await diagnose(explorer, 'Direct')).text).toContain('your relay reaches it');
    expect(relayed).toEqual(['/ undefined']);
  });
});

describe('a server that keeps its answers from pages', () => {
  it('is told with all that it would have to answer, which then lets the call through', async () => {
    const asked: (string | undefined)[][] = [];
    let permission: [string, string][] = [];
    let allowed: [string, string][] = [];
    const api: RequestListener = ({ method, url, headers }, response) => {
      const names = ['access-control-request-method', 'access-control-request-headers'];
      if (method === 'OPTIONS')
        asked.push([url, headers.origin, ...names.map((name) => String(headers[name]))]);
      response.setHeader('X-Hidden', 'no more');
      for (const [name, value] of method === 'OPTIONS' ? permission : allowed)
        response.setHeader(name, value);
      response.end('[]');
    };
    const explorer = await open(`http://127.0.0.1:${await listen(createServer(api))}`);
    await explorer.storeToken('dal:canary-7b2f');
    expect((await diagnose(explorer, 'Direct')).cause).toBe('cors-refused');
    const card = explorer.response().locator('[data-cause]');
    await card.getByText('What the server would have to answer').click();
    const [preflight = '', ...answers] = await card.locator('pre').allInnerTexts();
    expect(preflight).not.toContain('canary');
    const lines = preflight.split('\n').map((line) => line.replace(/^[\w-]+: /, ''));
    expect([lines[0]?.split(' ')[1], ...lines.slice(2)]).toEqual(asked[0]);
    const headersOf = (text = '') =>
      text.split('\n').flatMap((line) => {
        const [name = '', value] = line.split(': ');
        return value ? [[name, value] as [string, string]] : [];
      });
    [permission = [], allowed = []] = answers.map(headersOf);
    expect(await findViolations(explorer.page)).toEqual([]);
    expect(await explorer.send()).toContain('Status 200');
    await explorer.openTab('Response', 'Headers');
    expect(await explorer.response().innerText()).toContain('no more');
  });
});

describe('a relay that refuses', () => {
  it('says by which rule, and how its owner loosens it', async () => {
    const api = `http://localhost:${await listen(createServer(answers))}`;
    const explorer = await open(api, { relay: { allowTargets: ['https://api.example'] } });
    await withoutCredential(explorer);
    const { cause, text } = await diagnose(explorer, 'Relay');
    expect(cause).toBe('relay-refused');
    expect(text).toContain('private-address');
    expect(text).toContain(`--allow-target ${api}`);
  });
});

describe('a call that lacks what it needs', () => {
  it('is not sent when its credential can’t be read', async () => {
    const explorer = await open(`http://localhost:${await listen(createServer(answers))}`);
    await explorer.storeToken('dal:canary-7b2f');
    await explorer.page.evaluate(damageCredentials);
    await explorer.page.reload();
    const { cause, text } = await diagnose(explorer, 'Direct');
    expect(cause).toBe('no-credential');
    expect(text).toContain('Nothing was sent');
  });
});

describe('a script that leads its frame away', () => {
  it('is stopped, and the next call works', async () => {
    let leaves = true;
    const api: RequestListener = ({ url = '' }, response) => {
      const callback = new URL(url, 'http://host').searchParams.get('callback');
      response.setHeader('Content-Type', leaves ? 'text/plain' : 'text/javascript');
      response.end(
        leaves ? 'document.currentScript.onload = null; location = "about:blank"' : `${callback}(1)`,
      );
    };
    const explorer = await open(`http://localhost:${await listen(createServer(api))}`);
    await withoutCredential(explorer);
    expect((await diagnose(explorer, 'JSONP')).cause).toBe('jsonp-stopped');
    leaves = false;
    expect(await explorer.send()).toContain('Status not visible');
  });
});

describe('a page that came over https', () => {
  it('is told that browsers block a relay over plain http, before anything is sent', async () => {
    const api = `http://localhost:${await listen(createServer(answers))}`;
    const servers = { simulator: api, relay: 'http://relay.test:5174' };
    const { fetch } = createExplorer({ root: join(projectRoot, 'dist'), servers });
    const port = await listen(
      createAdaptorServer({
        fetch,
        createServer: createTlsServer,
        serverOptions: { key: selfSignedKey, cert: selfSignedCertificate },
      }) as Server,
    );
    const explorer = await ExplorerPage.open(browser, `https://localhost:${port}/#/livechat-v2/agents.list`, {
      ignoreHTTPSErrors: true,
      foreign: true,
    });
    endLater(() => explorer.close());
    await explorer.chooseAccount(account);
    await withoutCredential(explorer);
    const { cause, text } = await diagnose(explorer, 'Relay');
    expect(cause).toBe('mixed-content');
    expect(text).toContain('http://relay.test:5174');
    expect(explorer.requests.filter((url) => url.includes('relay.test'))).toEqual([]);
  });
});

describe('a page of the public network', () => {
  it('is told that the browser keeps it out of the local network, from the API and from the relay', async () => {
    const api = `http://localhost:${await listen(createServer(answers))}`;
    const host = 'explorer.test';
    const port = await emptyPort();
    // Said of every port, as that of the explorer is not known before it listens.
    const strict = await chromium.launch({
      executablePath: findChromium(),
      args: [
        ...chromiumArguments,
        `--host-resolver-rules=MAP ${host} 127.0.0.2`,
        '--ip-address-space-overrides=127.0.0.2:0=public',
        `--unsafely-treat-insecure-origin-as-secure=http://${host}:${port}`,
      ],
    });
    endLater(() => strict.close());
    const relay = await startRelay({
      port: 0,
      allowOrigins: [`http://${host}:${port}`],
      allowTargets: [api],
    });
    const root = join(projectRoot, 'dist');
    const page = await startExplorer({
      root,
      servers: { simulator: api, relay: relay.url },
      port,
      host: '127.0.0.2',
    });
    endLater(() => Promise.all([page.close(), relay.close()]));
    const explorer = await ExplorerPage.open(strict, `http://${host}:${port}/#/livechat-v2/agents.list`);
    await explorer.chooseAccount(account);
    await withoutCredential(explorer);
    for (const transport of ['Direct', 'Relay', 'JSONP']) {
      const { cause, text } = await diagnose(explorer, transport);
      expect(cause, transport).toBe('local-network');
      expect(text, transport).toContain('site settings');
    }
  });
});
