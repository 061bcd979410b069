import { Agent } from 'node:http';
import { isBuildCurrent } from './build-stamp.js';
import { requireSetup } from './setup.js';

requireSetup();
if (!isBuildCurrent()) {
  const { build } = await import('./build.js');
  await build();
}
const { pageOrigin, startMeasuredRelay } = await import('./bench/relay/measured-relay.js');
const { soakCalls } = await import('./soak/calls.js');
const { startFaultyApi } = await import('./soak/faulty-api.js');
const { makeCall } = await import('./soak/make-call.js');

const calls = Number(process.argv[2] ?? 50_000);
const together = 40;
const checks = 5;
/** Most bytes by which what is held may differ between the first check and the last. */
const mostGrowth = 3_000_000;

const api = await startFaultyApi();
const target = `http://127.0.0.1:${api.port}`;
const relay = await startMeasuredRelay(target, ['--max-answer', '1', '--max-body', '1', '--max-time', '20']);

/** Calls that ended otherwise than they have to. @type {string[]} */
const wrong = [];
/** What the relay holds at each check, once it has nothing to do. @type {number[]} */
const held = [];
let made = 0;

/** @param {number} most */
async function makeCalls(most) {
  const agent = new Agent({ keepAlive: true });
  const worker = async () => {
    for (let number = made; number < most; number = made) {
      made += 1;
      const call = soakCalls[number % soakCalls.length];
      if (!call) continue;
      const end = await makeCall(call, { port: relay.port, agent, target, pageOrigin });
      if (!call.ends.includes(end)) wrong.push(`${call.method ?? 'GET'} ${call.path}: ${end}`);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  agent.destroy();
}

/** Waits until the relay has closed every connection, and says what it holds then. */
async function settle() {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const usage = await relay.measure(true);
    if (usage.sockets === 0 || performance.now() > giveUpAt) return usage;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

console.log('    calls   held   in all   sockets');
let sockets = 0;
for (let check = 1; check <= checks; check += 1) {
  await makeCalls(Math.round((calls * check) / checks));
  const usage = await settle();
  held.push(usage.heap);
  sockets = usage.sockets;
  const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${String(made).padStart(9)}  ${mb(usage.heap)}  ${mb(usage.rss)}  ${usage.sockets}`);
}
await relay.stop();
api.stop();

const growth = (held.at(-1) ?? 0) - (held[0] ?? 0);
const problems = [
  ...(wrong.length ? [`${wrong.length} calls ended otherwise than they have to, such as ${wrong[0]}.`] : []),
  ...(sockets ? [`${sockets} connections are still open.`] : []),
  ...(growth > mostGrowth ? [`What is held has grown by ${Math.round(growth / 1000)} kB.`] : []),
];
console.log(problems.join('\n') || 'Every call ended as it has to; no memory and no socket is lost.');
if (wrong.length) console.log([...new Set(wrong)].join('\n'));
process.exitCode = problems.length ? 1 : 0;
