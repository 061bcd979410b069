import { connect } from 'node:net';

/**
 * @typedef {object} Load How calls are made.
 * @property {number} port
 * @property {string} head the request, its last blank line included
 * @property {number} connections
 * @property {number} milliseconds
 * @property {number} bytes what every answer's body must have
 */

/**
 * Keeps some connections busy for a while, one call at a time on each, and times every call from its first byte sent to
 * the last byte received. It reads sockets itself, since an HTTP client would cost more than what is measured.
 * @param {Load} load
 * @returns {Promise<{ perSecond: number, times: number[] }>} times in milliseconds, ascending
 */
export async function putLoad({ port, head, connections, milliseconds, bytes }) {
  const request = Buffer.from(head);
  /** @type {number[]} */ const times = [];
  const begin = performance.now();
  const end = begin + milliseconds;
  const note = (/** @type {number} */ time) => {
    times.push(time);
    return performance.now() < end;
  };
  await Promise.all(Array.from({ length: connections }, () => keepBusy(port, request, bytes, note)));
  const seconds = (performance.now() - begin) / 1000;
  return { perSecond: times.length / seconds, times: times.sort((one, other) => one - other) };
}

/**
 * Calls again and again over one connection, and over a new one where the server closes it after an answer.
 * @param {number} port
 * @param {Buffer} request
 * @param {number} bytes
 * @param {(time: number) => boolean} note takes the time of a call and says whether to go on
 * @returns {Promise<void>}
 */
function keepBusy(port, request, bytes, note) {
  return new Promise((resolve, reject) => {
    const open = () => {
      let startedAt = performance.now();
      let isAnswered = false;
      let closes = false;
      const socket = connect(port, '127.0.0.1', () => socket.write(request)).setNoDelay();
      const read = createReader(bytes, (head) => {
        const goesOn = note(performance.now() - startedAt);
        isAnswered = true;
        closes = /\nconnection: *close/i.test(head);
        if (!goesOn) {
          socket.removeAllListeners('close').destroy();
          return resolve();
        }
        if (closes) return;
        isAnswered = false;
        startedAt = performance.now();
        socket.write(request);
      });
      socket.on('data', (chunk) => {
        try {
          read(chunk);
        } catch (error) {
          reject(error);
        }
      });
      socket.once('error', reject);
      socket.once('close', () => {
        if (isAnswered && closes) open();
        else reject(new Error('The server closed a connection.'));
      });
    };
    open();
  });
}

/**
 * Reads answers off a connection as they come; throws at one that is not 200 or not of the size expected.
 * @param {number} bytes
 * @param {(head: string) => void} onAnswer
 */
function createReader(bytes, onAnswer) {
  let held = Buffer.alloc(0);
  /** Body bytes still to come: of the whole body, or of the chunk; null while a head or a chunk's length is awaited. */
  /** @type {number | null} */ let left = null;
  let chunked = false;
  let inBody = false;
  let got = 0;
  let answerHead = '';
  const finish = () => {
    if (got !== bytes) throw new Error(`Expected ${bytes} bytes, got ${got}.`);
    inBody = false;
    left = null;
    got = 0;
    onAnswer(answerHead);
  };
  /** @param {Buffer} chunk */
  return (chunk) => {
    let data = held.length ? Buffer.concat([held, chunk]) : chunk;
    held = Buffer.alloc(0);
    while (data.length) {
      if (!inBody) {
        const close = data.indexOf('\r\n\r\n');
        if (close === -1) break;
        const head = data.toString('latin1', 0, close);
        if (!head.startsWith('HTTP/1.1 200')) throw new Error(`Expected 200:\n${head}`);
        answerHead = head;
        const length = /\ncontent-length: *(\d+)/i.exec(head)?.[1];
        chunked = length === undefined;
        left = chunked ? null : Number(length);
        inBody = true;
        data = data.subarray(close + 4);
      } else if (left === null) {
        const close = data.indexOf('\r\n', 0);
        if (close === -1) break;
        const size = Number.parseInt(data.toString('latin1', 0, close), 16);
        // Two more bytes end the chunk, and after the last one the message.
        if (data.length < close + 4 && size === 0) break;
        data = data.subarray(close + 2);
        left = size + 2;
        got -= 2;
        if (size > 0) continue;
        got += 2;
        data = data.subarray(2);
        finish();
        continue;
      }
      if (left === null) continue;
      const taken = Math.min(left, data.length);
      left -= taken;
      got += taken;
      data = data.subarray(taken);
      if (left > 0) break;
      if (chunked) left = null;
      else finish();
    }
    held = data.length ? Buffer.from(data) : held;
  };
}
