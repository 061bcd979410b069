import { once } from 'node:events';
import { request } from 'node:http';
import { median } from '../median.js';
import { forkServer } from './fork-server.js';
import { putLoad } from './load.js';
import { pageOrigin, startMeasuredRelay } from './measured-relay.js';

const connections = 20;

/** Loads by size of the answer; each way gets `rounds` turns of `milliseconds`. */
const loads = [
  { path: '/small', bytes: 2_000, rounds: 7, milliseconds: 2_000 },
  { path: '/large', bytes: 5_000_000, rounds: 5, milliseconds: 3_000 },
];

/**
 * @typedef {object} Pace How fast one way was: medians over all rounds.
 * @property {number} perSecond calls a second
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 */

/**
 * Loads an API directly, through cors-anywhere and through the relay, each in a process of its own and in turn, so that
 * whatever else the machine does hits all three alike; then streams 500 MB through the relay.
 * @returns {Promise<{ paces: { bytes: number, direct: Pace, corsAnywhere: Pace, relay: Pace }[], memory: number }>}
 *   `memory`: most bytes the relay's process held while it streamed
 */
export async function measureThroughput() {
  const [api, corsAnywhere] = await Promise.all([forkServer('api.js'), forkServer('cors-anywhere.js')]);
  const target = `http://127.0.0.1:${api.port}`;
  const relay = await startMeasuredRelay(target);
  const headers = 'Accept: application/json\r\nX-API-Version: 2\r\nAuthorization: Bearer none\r\n';
  const common = `Host: localhost\r\nOrigin: ${pageOrigin}\r\n${headers}`;
  const send = 'X-Relay-Send: accept, x-api-version, authorization\r\n';
  /** @type {(path: string) => { name: 'direct' | 'corsAnywhere' | 'relay', port: number, head: string }[]} */
  const ways = (path) => [
    { name: 'direct', port: api.port, head: `GET ${path} HTTP/1.1\r\n${common}\r\n` },
    {
      name: 'corsAnywhere',
      port: corsAnywhere.port,
      head: `GET /${target}${path} HTTP/1.1\r\n${common}\r\n`,
    },
    {
      name: 'relay',
      port: relay.port,
      head: `GET /forward HTTP/1.1\r\n${common}X-Relay-Target: ${target}${path}\r\n${send}\r\n`,
    },
  ];

  const paces = [];
  for (const { path, bytes, rounds, milliseconds } of loads) {
    /** @type {Record<'direct' | 'corsAnywhere' | 'relay', Pace[]>} */
    const measured = { direct: [], corsAnywhere: [], relay: [] };
    for (let round = -1; round < rounds; round += 1)
      for (const { name, port, head } of ways(path)) {
        const { perSecond, times } = await putLoad({ port, head, connections, milliseconds, bytes });
        // The first round only warms up.
        if (round >= 0)
          measured[name].push({ perSecond, p50: atShare(times, 0.5), p99: atShare(times, 0.99) });
      }
    const { direct, corsAnywhere, relay } = measured;
    paces.push({
      bytes,
      direct: middle(direct),
      corsAnywhere: middle(corsAnywhere),
      relay: middle(relay),
    });
  }
  await relay.stop();
  const fresh = await startMeasuredRelay(target, ['--max-answer', '1000']);
  const memory = await streamHuge(fresh, `${target}/huge`);
  await fresh.stop();
  corsAnywhere.stop();
  api.stop();
  return { paces, memory };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function atShare(sorted, share) {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

/**
 * @param {readonly Pace[]} rounds
 * @returns {Pace}
 */
function middle(rounds) {
  const of = (/** @type {keyof Pace} */ key) => median(rounds.map((round) => round[key]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') };
}

/**
 * @param {Awaited<ReturnType<typeof startMeasuredRelay>>} relay
 * @param {string} target
 */
async function streamHuge({ port, measure }, target) {
  const headers = { Origin: pageOrigin, 'X-Relay-Target': target };
  const sent = request({ port, host: '127.0.0.1', path: '/forward', headers, agent: false }).end();
  const [answer] = /** @type {[import('node:http').IncomingMessage]} */ (await once(sent, 'response'));
  let bytes = 0;
  let most = 0;
  let measuredAt = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes - measuredAt < 10_000_000) continue;
    measuredAt = bytes;
    most = Math.max(most, (await measure(false)).rss);
  }
  if (bytes !== 500_000_000) throw new Error(`Expected 500 MB, got ${bytes} bytes.`);
  return most;
}
