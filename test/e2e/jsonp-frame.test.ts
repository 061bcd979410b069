import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

const script = '/script.js';

let browser: Browser;
// A plain host: our own server forbids such embedding by header, and the frame has to be safe without.
let host: Awaited<ReturnType<typeof serveStatically>>;
let foreign: Server;
let foreignOrigin: string;
let scriptLoads = 0;
let page: Page;

/** A site on another port of this computer, with a script that tells where it runs. */
beforeAll(async () => {
  foreign = createServer((request, response) => {
    const isScript = request.url === script;
    if (isScript) scriptLoads += 1;
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? 'ranIn(self.origin)' : '<!doctype html><title>Another site</title>');
  }).listen(0, '127.0.0.1');
  await once(foreign, 'listening');
  foreignOrigin = `http://localhost:${(foreign.address() as { port: number }).port}`;
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
});
afterAll(async () => {
  await browser.close();
  foreign.close();
  host.stop();
});
beforeEach(async () => {
  scriptLoads = 0;
  page = await browser.newPage();
  await page.goto(foreignOrigin);
});
afterEach(() => page.close());

async function embed(sandbox: string | null): Promise<void> {
  await page.evaluate(
    ({ src, rights }) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        if (rights !== null) frame.setAttribute('sandbox', rights);
        frame.onload = resolve;
        frame.src = src;
        document.body.append(frame);
      }),
    { src: `${host.url}jsonp-frame.html`, rights: sandbox },
  );
}

/** Asks the frame to run the site's script, and gives back what it reports up to the report of this kind. */
function ask(by: 'worker' | 'element', last: string): Promise<{ kind: string; text?: string }[]> {
  return page.evaluate(
    ({ call, lastKind }) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const reports: { kind: string; text?: string }[] = [];
        port1.onmessage = ({ data }) => {
          reports.push(
            data.json ? { kind: data.kind, text: new TextDecoder().decode(data.json) } : { kind: data.kind },
          );
          if (data.kind === lastKind) resolve(reports);
        };
        document.querySelector('iframe')?.contentWindow?.postMessage(call, '*', [port2]);
      }),
    {
      call: {
        kind: 'jsonp-call',
        by,
        url: foreignOrigin + script,
        callback: 'ranIn',
        script: null,
        limit: 1_000,
      },
      lastKind: last,
    },
  );
}

describe.each(['worker', 'element'] as const)('the JSONP frame, embedded by another site (%s)', (by) => {
  it.each([null, 'allow-scripts allow-same-origin'])(
    'runs nothing where it shares this site’s origin (sandbox: %s)',
    async (sandbox) => {
      await embed(sandbox);
      const frame = page.frames().find((each) => each.url().startsWith(host.url));
      if (!frame) throw new Error('The frame was not embedded.');
      expect(await frame.evaluate(() => self.origin)).toBe(new URL(host.url).origin);
      // Answers after the frame's own listener, over the same port, so whatever that one reports arrives first.
      await frame.evaluate(() =>
        addEventListener('message', ({ ports }) => ports[0]?.postMessage({ kind: 'delivered' })),
      );
      expect(await ask(by, 'delivered')).toEqual([{ kind: 'delivered' }]);
      expect(await frame.evaluate(() => [document.scripts.length, 'ranIn' in self])).toEqual([1, false]);
      expect(scriptLoads).toBe(0);
    },
  );

  it('runs the script in an origin of its own where it is sandboxed', async () => {
    await embed('allow-scripts');
    expect(await ask(by, 'value')).toEqual([{ kind: 'started' }, { kind: 'value', text: '"null"' }]);
    expect(scriptLoads).toBe(1);
  });
});
