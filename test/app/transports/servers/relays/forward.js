import { request as send } from 'node:http';

const passed = new Set(['authorization', 'content-type', 'x-api-version', 'cookie', 'accept']);

/**
 * Makes a call upstream with a body, and reads its whole answer.
 * @param {{ method: string, url: string, headers: Record<string, string>, body: Buffer }} call
 * @returns {Promise<{ message: import('node:http').IncomingMessage, body: Buffer }>}
 */
export function forward({ method, url, headers, body }) {
  return new Promise((resolve, reject) => {
    const upstream = send(url, { method, headers }, (message) => {
      collect(message).then((bytes) => resolve({ message, body: bytes }), reject);
    });
    upstream.on('error', reject);
    upstream.end(body);
  });
}

/**
 * The whole body of a message; fails when it breaks off.
 * @param {import('node:http').IncomingMessage} message
 */
export async function collect(message) {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The headers a relay passes on.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {Record<string, string>}
 */
export function pickHeaders(headers) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      passed.has(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
