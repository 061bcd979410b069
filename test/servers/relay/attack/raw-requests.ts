/** What an attack is written with. */
interface RawCall {
  /** Headers of a call that is in order. */
  readonly head: string;
  /** A second request, hidden where it may be taken for a body or for a request. */
  readonly hidden: string;
  /** URL of an allowed target. */
  readonly target: string;
  /** Port of the canary. */
  readonly port: number;
}

/** Bytes that are no honest call, and what they try. */
type RawAttack = readonly [name: string, write: (call: RawCall) => string];

/** Writes the bytes of an attack; its number tells what came of it upstream. */
export function writeAttack([, write]: RawAttack, number: number, origin: string, port: number): string {
  const target = `${origin}/raw/${number}`;
  const head = `Host: localhost\r\nOrigin: http://localhost:5173\r\nX-Relay-Target: ${target}\r\n`;
  const hidden = `GET /smuggled/${number} HTTP/1.1\r\nHost: localhost\r\nX-Smuggled: ${number}\r\n\r\n`;
  return write({ head, hidden, target, port }).replaceAll('X-Smuggled: 1', `X-Smuggled: ${number}`);
}

/** Requests that front and back could read differently, or that try to put lines of their own into what goes upstream. */
export const rawAttacks: readonly RawAttack[] = [
  [
    'a length and chunks',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'chunks and a length',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n${hidden}0\r\n\r\n`,
  ],
  [
    'two lengths',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
  ],
  [
    'a list of lengths',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`,
  ],
  [
    'a negative length',
    ({ head, hidden }) => `POST /forward HTTP/1.1\r\n${head}Content-Length: -1\r\n\r\n${hidden}`,
  ],
  [
    'a length with a sign',
    ({ head, hidden }) => `POST /forward HTTP/1.1\r\n${head}Content-Length: +0\r\n\r\n${hidden}`,
  ],
  [
    'a length in hexadecimal',
    ({ head, hidden }) => `POST /forward HTTP/1.1\r\n${head}Content-Length: 0x2c\r\n\r\n${hidden}`,
  ],
  [
    'a length beyond all numbers',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Content-Length: 99999999999999999999\r\n\r\n${hidden}`,
  ],
  [
    'a space before the colon',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Content-Length : ${hidden.length}\r\n\r\n${hidden}`,
  ],
  [
    'an unknown coding',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'two codings',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a coding behind a tab',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding:\tchunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a coding after a line feed alone',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}X: y\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a coding on a folded line',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a chunk longer than it says',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a chunk of overflowing length',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\na\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a chunk extension with a line feed',
    ({ head, hidden }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n0;a\nb\r\n\r\n${hidden}`,
  ],
  [
    'trailers that are headers',
    ({ head }) =>
      `POST /forward HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n0\r\nX-Smuggled: 1\r\n\r\n`,
  ],
  [
    'a second request in the body of a GET',
    ({ head, hidden }) => `GET /forward HTTP/1.1\r\n${head}Content-Length: ${hidden.length}\r\n\r\n${hidden}`,
  ],
  ['a pipelined request', ({ head, hidden }) => `GET /forward HTTP/1.1\r\n${head}\r\n${hidden}`],
  [
    'a switch to HTTP/2',
    ({ head, hidden }) =>
      `GET /forward HTTP/1.1\r\n${head}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n${hidden}`,
  ],
  ['the preface of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  [
    'a WebSocket',
    ({ head }) =>
      `GET /forward HTTP/1.1\r\n${head}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  ],
  ['CONNECT', ({ port }) => `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`],
  ['TRACE', ({ head }) => `TRACE /forward HTTP/1.1\r\n${head}\r\n`],
  ['an unknown method', ({ head }) => `SMUGGLE /forward HTTP/1.1\r\n${head}\r\n`],
  [
    'an absolute request target',
    ({ port }) =>
      `GET http://127.0.0.1:${port}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://localhost:5173\r\n\r\n`,
  ],
  ['a request target of another scheme', () => 'GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['HTTP/0.9', () => 'GET /forward\r\n\r\n'],
  [
    'HTTP/1.0 without a host',
    ({ port }) =>
      `GET /forward HTTP/1.0\r\nOrigin: http://localhost:5173\r\nX-Relay-Target: http://127.0.0.1:${port}/\r\n\r\n`,
  ],
  ['two hosts', ({ head }) => `GET /forward HTTP/1.1\r\nHost: evil.example\r\n${head}\r\n`],
  [
    'a host with a path',
    () => 'GET /forward HTTP/1.1\r\nHost: localhost/forward?\r\nOrigin: http://localhost:5173\r\n\r\n',
  ],
  [
    'two targets',
    ({ head, port }) => `GET /forward HTTP/1.1\r\n${head}X-Relay-Target: http://127.0.0.1:${port}/\r\n\r\n`,
  ],
  [
    'two origins',
    ({ target }) =>
      `GET /forward HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\nOrigin: http://localhost:5173\r\nX-Relay-Target: ${target}\r\n\r\n`,
  ],
  [
    'a line feed in a value',
    ({ head }) => `GET /forward HTTP/1.1\r\n${head}X-Relay-Send: x-a\r\nX-A: 1\nX-Smuggled: 1\r\n\r\n`,
  ],
  [
    'a carriage return in a value',
    ({ head }) => `GET /forward HTTP/1.1\r\n${head}X-Relay-Send: x-a\r\nX-A: 1\rX-Smuggled: 1\r\n\r\n`,
  ],
  [
    'a zero byte in a value',
    ({ head }) => `GET /forward HTTP/1.1\r\n${head}X-Relay-Send: x-a\r\nX-A: 1\0X-Smuggled: 1\r\n\r\n`,
  ],
  [
    'a folded value',
    ({ head }) => `GET /forward HTTP/1.1\r\n${head}X-Relay-Send: x-a\r\nX-A: 1\r\n X-Smuggled: 1\r\n\r\n`,
  ],
  [
    'a folded target',
    ({ target }) =>
      `GET /forward HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:5173\r\nX-Relay-Target: ${target}\r\n HTTP/1.1\r\n\r\n`,
  ],
  [
    'a target with spaces and a version',
    ({ target }) =>
      `GET /forward HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:5173\r\nX-Relay-Target: ${target} HTTP/1.1 GET /smuggled\r\n\r\n`,
  ],
  [
    'encoded line ends in the target',
    ({ target }) =>
      `GET /forward HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:5173\r\nX-Relay-Target: ${target}%0d%0aX-Smuggled:%201%0d%0a%0d%0aGET%20/smuggled\r\n\r\n`,
  ],
  [
    'a header name with a space',
    ({ head }) => `GET /forward HTTP/1.1\r\n${head}X-Relay-Send: x-a \r\nX-A : 1\r\n\r\n`,
  ],
  [
    'headers beyond all measure',
    ({ head }) => `GET /forward HTTP/1.1\r\n${head}X-A: ${'a'.repeat(300_000)}\r\n\r\n`,
  ],
  [
    'more names than may be sent',
    ({ head }) =>
      `GET /forward HTTP/1.1\r\n${head}X-Relay-Send: ${Array.from({ length: 101 }, (_, i) => `x-${i}`).join()}\r\n\r\n`,
  ],
];

/** Headers that must not go upstream, named to be sent. */
export const badHeaders: readonly string[] = [
  'host',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'via',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-real-ip',
  'cf-connecting-ip',
  'proxy-authorization',
  'proxy-connection',
  'cookie',
  'origin',
  'referer',
  'sec-fetch-site',
  'access-control-request-method',
  'http2-settings',
  'x-relay-target',
  'x-relay-token',
  'x-relay-send',
];
