import { createServer, type RequestListener } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startRelays } from '../app/transports/servers/relays/start-relays.js';
import { diagnose, endAll, endLater, listen, openExplorer, withoutCredential } from './diagnosed-page.ts';
import { launchChromium } from './explorer-page.ts';
import { findViolations } from './find-violations.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(endAll);

const allowing = (answer: RequestListener): RequestListener => {
  return (request, response) => {
    for (const name of ['Origin', 'Headers']) response.setHeader(`Access-Control-Allow-${name}`, '*');
    if (request.method === 'OPTIONS') response.end();
    else answer(request, response);
  };
};

describe('an answer that breaks off', () => {
  const half = Buffer.alloc(1_234, ' ');
  const breaks = (head: Record<string, number>) =>
    allowing((_, response) => {
      response.writeHead(200, head);
      response.write(half, () => response.destroy());
    });

  it.each([
    ['of announced length', { 'Content-Length': 5_000 }, 'a body of 5,000 bytes'],
    ['of unknown length', {}, 'Status 200 and headers arrived'],
  ])('is told as one, directly and by relay: %s', async (_, head, evidence) => {
    const api = `http://localhost:${await listen(createServer(breaks(head)))}`;
    const explorer = await openExplorer(browser, api, { relay: true });
    await withoutCredential(explorer);
    for (const transport of ['Direct', 'Relay']) {
      const { cause, text } = await diagnose(explorer, transport);
      expect(cause, transport).toBe('broken-off');
      expect(text, transport).toContain('The answer broke off');
      expect(text, transport).toContain(evidence);
    }
  });

  it('is told with the relay’s limit, where that may have cut it', async () => {
    const large: RequestListener = (_, response) => response.end(Buffer.alloc(1_000_000, ' '));
    const api = `http://localhost:${await listen(createServer(chunked(large)))}`;
    const explorer = await openExplorer(browser, api, {
      relay: { limits: { body: 1e6, answer: 300_000, time: 60_000 } },
    });
    await withoutCredential(explorer);
    const { cause, text } = await diagnose(explorer, 'Relay');
    expect(cause).toBe('broken-off');
    expect(text).toContain('--max-answer');
  });
});

const isInSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** An answer that announces no length. */
function chunked(answer: RequestListener): RequestListener {
  return (request, response) => {
    response.flushHeaders();
    answer(request, response);
  };
}

describe('an error that JSONP passes to the callback', () => {
  const api: RequestListener = ({ url = '' }, response) => {
    const callback = new URL(url, 'http://host').searchParams.get('callback');
    const error = '{"error": "Not yours"}';
    response.setHeader('Content-Type', callback ? 'text/javascript' : 'application/json');
    if (callback) response.end(`${callback}(${error})`);
    else response.writeHead(403).end(error);
  };

  it('is told as one, and sent by relay on demand, which shows the status', async () => {
    const address = `http://localhost:${await listen(createServer(api))}`;
    const explorer = await openExplorer(browser, address, { relay: true });
    await withoutCredential(explorer);
    await explorer.chooseTransport('JSONP');
    expect(await explorer.send()).toContain('Status not visible');
    const response = explorer.response();
    await response.getByText('This value looks like an error of the API.').waitFor();
    expect(await findViolations(explorer.page)).toEqual([]);
    await response.getByRole('button', { name: 'Send by relay to see the status' }).click();
    await response.getByText('Status 403').waitFor();
    expect(await response.innerText()).not.toContain('looks like an error');
  });

  it('leads to the fields of the relay, where none is set up', async () => {
    const explorer = await openExplorer(browser, `http://localhost:${await listen(createServer(api))}`);
    await withoutCredential(explorer);
    await explorer.chooseTransport('JSONP');
    await explorer.send();
    await explorer.response().getByRole('button', { name: 'Set up a relay to see the status' }).click();
    const field = explorer.page.getByLabel('Relay address');
    await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
  });
});

describe('an address of a relay at which something else answers', () => {
  it('is told with the way to find out what, which then carries the call', async () => {
    const relays = await startRelays();
    endLater(() => Promise.all(Object.values(relays).map(({ stop }) => stop())));
    const api = `http://localhost:${await listen(createServer((_, response) => response.end('[]')))}`;
    const explorer = await openExplorer(browser, api, { relay: relays.corsAnywhere.origin });
    await withoutCredential(explorer);
    expect((await diagnose(explorer, 'Relay')).cause).toBe('not-a-relay');
    await explorer.response().getByRole('button', { name: 'Test what answers there' }).click();
    await explorer.page.locator('ax-relay-form').getByText('cors-anywhere answers here.').waitFor();
    expect(await explorer.send()).toContain('Status 200');
  });

  it('is told when it is a web page', async () => {
    const page = allowing((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<h1>Hello</h1>');
    });
    const address = `http://localhost:${await listen(createServer(page))}`;
    const explorer = await openExplorer(browser, 'http://localhost:9', { relay: address });
    await withoutCredential(explorer);
    expect((await diagnose(explorer, 'Relay')).cause).toBe('not-a-relay');
    await explorer.response().getByRole('button', { name: 'Test what answers there' }).click();
    await explorer.page.locator('ax-relay-form').getByText('A web page answers here').waitFor();
    await explorer.response().getByRole('link', { name: 'More about this cause' }).click();
    const section = explorer.page.getByRole('heading', { name: 'Not a relay' });
    await section.waitFor();
    await expect.poll(() => section.evaluate((heading) => heading.matches(':focus'))).toBe(true);
    await expect.poll(() => section.evaluate(isInSight)).toBe(true);
    await explorer.page.goBack();
    expect(await explorer.failure()).toContain('isn’t this explorer’s relay');
  });
});
