/** @typedef {(callback: string, request: import('node:http').IncomingMessage) => string} Body */

const javascript = 'text/javascript; charset=utf-8';

/** @type {Record<string, { status?: number, type?: string, body: Body } | undefined>} */
const routes = {
  '/': { type: 'text/html', body: () => '<!doctype html><title>The API is up</title>' },
  '/ok': { body: (callback) => `${callback}({"name":"Zoë","list":[1,2,3]});` },
  '/headers': { body: (callback, { headers, url }) => `${callback}(${JSON.stringify({ ...headers, url })})` },
  '/not-found': { status: 404, body: (callback) => `${callback}({"error":"not found"})` },
  '/unauthorized': { status: 401, body: (callback) => `${callback}({"error":"unauthorized"})` },
  '/broken': { status: 500, body: (callback) => `${callback}({"error":"broken"})` },
  '/silent-script': { body: () => 'var answer = { "name": "nobody hears this" };' },
  '/bare-json': { type: 'application/json', body: () => '{"name":"bare"}' },
  '/syntax-error': { body: (callback) => `${callback}({"name": ` },
  '/throws': { body: () => 'throw new Error("broken while running")' },
  '/plain-text': { type: 'text/plain', body: (callback) => `${callback}({"name":"mislabelled"})` },
  '/web-page': { type: 'text/html', body: () => '<!doctype html><title>Sign in</title>' },
  '/loop': { body: () => 'while (true) {}' },
  '/large': { body: (callback) => `${callback}("${'x'.repeat(5000)}")` },
  '/cyclic': { body: (callback) => `var self0 = {}; self0.self0 = self0; ${callback}(self0)` },
  '/empty-call': { body: (callback) => `${callback}()` },
  // Served as text so that only the script element runs it: there it tries whatever a hostile script could.
  '/hostile': { type: 'text/plain', body: hostileScript },
  '/forged-worker-messages': {
    body: (callback) =>
      `self.postMessage?.({ kind: "value", json: new ArrayBuffer(8) }); ${callback}("genuine")`,
  },
};

/** Settles when the client gives up the last request to /watched. */
let watched = Promise.resolve();

/**
 * A stand-in API that answers with scripts, well and badly.
 * @type {import('node:http').RequestListener}
 */
export function jsonpApi(request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/watched') {
    watched = new Promise((resolve) => request.once('close', () => resolve(undefined)));
    return;
  }
  if (pathname === '/elsewhere') {
    const to = `${searchParams.get('to')}`;
    return void response.writeHead(302, { Location: to }).end();
  }
  if (pathname === '/watched-is-closed') {
    const callback = searchParams.get('callback');
    watched.then(() => response.setHeader('Content-Type', javascript).end(`${callback}("closed")`));
    return;
  }
  const route = routes[pathname];
  // Every other path is one that never answers.
  if (!route) return;
  const headers = { 'Content-Type': route.type ?? javascript, 'Set-Cookie': 'seen=1' };
  response.writeHead(route.status ?? 200, headers);
  response.end(route.body(searchParams.get('callback') ?? 'callback', request));
}

/** @param {string} callback */
function hostileScript(callback) {
  return `
    const tried = {};
    const attempt = (name, act) => { try { tried[name] = String(act()) } catch (error) { tried[name] = error.name } };
    attempt('parentDocument', () => parent.document.title);
    attempt('parentStorage', () => parent.localStorage.length);
    attempt('ownStorage', () => localStorage.length);
    attempt('cookie', () => document.cookie);
    attempt('database', () => indexedDB.open('x') && 'opened');
    attempt('origin', () => origin);
    parent.postMessage({ kind: 'value', json: new TextEncoder().encode('"forged"').buffer }, '*');
    parent.postMessage({ kind: 'stopped' }, '*');
    ${callback}(tried);
  `;
}
