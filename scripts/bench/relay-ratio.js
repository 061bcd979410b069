import { once } from 'node:events';
import { createServer } from 'node:http';
import { Agent, request } from 'undici';
import { findFreePort, runCommand } from '../run-command.js';
import { median } from './median.js';

const calls = 200;
const warmUp = 50;
const size = 2_000;

/**
 * Calls an API on this machine directly and through the relay, in turn, one call at a time over kept connections.
 * @returns {Promise<{ direct: number, relay: number, ratio: number }>} median milliseconds of each, and the median of
 *   the pairwise ratios relay / direct
 */
export async function measureRelayRatio() {
  const upstream = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': size });
    response.end('x'.repeat(size));
  }).listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (upstream.address());
  const target = `http://127.0.0.1:${port}`;
  const pageOrigin = 'http://localhost:5173';
  const server = await runCommand([
    'relay',
    '--port',
    String(await findFreePort()),
    '--allow-target',
    target,
    '--allow-origin',
    pageOrigin,
  ]);
  const relay = `${server.addresses[0]?.replace('localhost', '127.0.0.1')}/forward`;
  const dispatcher = new Agent();
  const headers = { accept: 'application/json', 'x-api-version': '2', authorization: 'Bearer none' };
  const relayHeaders = {
    ...headers,
    origin: pageOrigin,
    'x-relay-target': `${target}/agents`,
    'x-relay-send': Object.keys(headers).join(', '),
  };

  /** @type {number[]} */ const direct = [];
  /** @type {number[]} */ const relayed = [];
  for (let call = -warmUp; call < calls; call += 1) {
    const pair = [
      await time(() => request(`${target}/agents`, { dispatcher, headers })),
      await time(() => request(relay, { dispatcher, headers: relayHeaders })),
    ];
    if (call < 0) continue;
    direct.push(pair[0] ?? 0);
    relayed.push(pair[1] ?? 0);
  }
  await dispatcher.close();
  await server.stop();
  upstream.close();
  const ratio = median(relayed.map((milliseconds, index) => milliseconds / (direct[index] ?? 1)));
  return { direct: median(direct), relay: median(relayed), ratio };
}

/**
 * @param {() => Promise<import('undici').Dispatcher.ResponseData>} send
 * @returns {Promise<number>} milliseconds until the whole answer is here
 */
async function time(send) {
  const begin = performance.now();
  const { statusCode, body } = await send();
  const bytes = await body.arrayBuffer();
  if (statusCode !== 200 || bytes.byteLength !== size)
    throw new Error(`Expected ${size} bytes with status 200, got ${bytes.byteLength} with ${statusCode}.`);
  return performance.now() - begin;
}
