import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const large = Buffer.alloc(300_000, 'x');
const packed = gzipSync('{"packed":true}');

/**
 * @typedef {import('node:http').RequestListener} Listener
 * @type {Record<string, Listener>}
 */
const answers = {
  '/small': (_request, response) => response.end('{}'),
  '/large': (_request, response) => response.end(large),
  '/chunks': (_request, response) => {
    for (let chunk = 0; chunk < 20; chunk += 1) response.write(large.subarray(0, 10_000));
    response.end();
  },
  '/packed': (_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed),
  '/echo': (request, response) => void request.pipe(response),
  '/not-found': (_request, response) => response.writeHead(404).end('{}'),
  '/redirect': (_request, response) => response.writeHead(302, { Location: '/small' }).end(),
  '/circle': (_request, response) => response.writeHead(302, { Location: '/circle' }).end(),
  '/hints': (_request, response) => {
    response.writeEarlyHints({ link: '</a>; rel=preload' });
    response.end('{}');
  },
  '/hangs-up': (request) => request.socket.destroy(),
  '/half': (_request, response) => {
    response.writeHead(200, { 'Content-Length': 1000 });
    response.write('half', () => response.destroy());
  },
  '/half-chunk': (_request, response) => void response.write('half', () => response.destroy()),
  '/no-http': (request) => void request.socket.end('no HTTP at all\r\n\r\n'),
  '/too-large': (_request, response) => {
    response.writeHead(200, { 'Content-Length': 2_000_000_000 });
    response.write('x');
  },
  '/grows': (_request, response) => {
    const write = () => {
      while (!response.destroyed && response.write(large));
      response.once('drain', write);
    };
    write();
  },
  '/silent': () => {},
  '/begins': (_request, response) => void response.write('begun'),
  '/refuses-body': (_request, response) => {
    response.writeHead(413, { Connection: 'close' }).end('{}', () => response.socket?.destroy());
  },
};

/**
 * Starts an API that answers by its path, often badly.
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startFaultyApi() {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? answers['/not-found'];
    answer?.(request, response);
  });
  server.keepAliveTimeout = 2_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
