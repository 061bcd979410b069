import { once } from 'node:events';
import { request } from 'node:http';

/**
 * @typedef {{ port: number, agent: import('node:http').Agent, target: string, pageOrigin: string }} Through the relay
 * @typedef {import('./calls.js').SoakCall} SoakCall
 */

/**
 * Makes a call through a relay as a page would. Like a browser it calls once more where a kept connection turns out to be
 * closed: the relay closes one whose client goes on sending what was refused.
 * @param {SoakCall} call
 * @param {Through} through
 * @returns {Promise<string>} how it ended, in the words of `SoakCall.ends`
 */
export async function makeCall(call, through) {
  const end = await tryCall(call, through);
  return end === 'closed' ? makeCall(call, through) : end;
}

/**
 * @param {SoakCall} call
 * @param {Through} through
 */
async function tryCall({ path, method = 'GET', body = 0, chunked = false, headers, leaves }, through) {
  const { port, agent, target, pageOrigin } = through;
  const sent = request({
    port,
    agent,
    method,
    host: '127.0.0.1',
    path: '/forward',
    headers: {
      Origin: pageOrigin,
      'X-Relay-Target': path.startsWith('/') ? target + path : path,
      ...(body > 0 && (chunked ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': body })),
      ...headers,
    },
  });
  const answered = once(sent, 'response');
  let isBegun = false;
  try {
    if (leaves === 'before') {
      sent.on('error', () => {});
      answered.catch(() => {});
      sent.write(Buffer.alloc(Math.min(body, 10_000)));
      await once(sent, 'socket');
      // Long enough for the call to be under way upstream, where it is to end as well.
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.destroy();
      return 'left';
    }
    sent.end(Buffer.alloc(body));
    const [answer] = /** @type {[import('node:http').IncomingMessage]} */ (await answered);
    isBegun = true;
    // Whole answers may be followed by an error of the connection that nobody waits for.
    sent.on('error', () => {});
    for await (const _ of answer) {
      if (leaves !== 'within') continue;
      sent.destroy();
      return 'left';
    }
    return String(answer.headers['x-relay-error'] ?? answer.headers['x-relay-status']);
  } catch {
    return !isBegun && sent.reusedSocket ? 'closed' : 'broken';
  }
}
