import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';

/** An API that means harm, and a place beside it nobody may reach. */
export interface HostileUpstream {
  /** Its origin, which the relay's owner allowed. */
  readonly origin: string;
  /** Port at which the canary sits. */
  readonly canary: number;
  /** What it was asked, as `METHOD path`. */
  readonly asked: string[];
  /** Headers of every call. */
  readonly headers: IncomingMessage['headers'][];
  /** Connections the canary got. */
  touched(): number;
  /** Ends both. */
  close(): void;
}

type Answer = (request: IncomingMessage, response: ServerResponse, canary: number) => void;

const redirect =
  (status: number, to: (canary: number) => string): Answer =>
  (_request, response, canary) =>
    response.writeHead(status, { Location: to(canary) }).end();

/** Where redirects lead that must not be followed. */
export const badRedirects: Readonly<Record<string, (canary: number) => string>> = {
  'to the canary': (canary) => `http://127.0.0.1:${canary}/`,
  'to the canary, without a scheme': (canary) => `//127.0.0.1:${canary}/`,
  'to the canary, by a backslash': (canary) => `\\\\127.0.0.1:${canary}/`,
  'to the canary in decimal': (canary) => `http://2130706433:${canary}/`,
  'to the canary in IPv6': (canary) => `http://[::ffff:127.0.0.1]:${canary}/`,
  'to metadata': () => 'http://169.254.169.254/latest/meta-data/',
  'to a stranger': () => 'https://evil.example/',
  'to LiveChat, with what was meant for others': () => 'https://api.livechatinc.com/',
  'to a file': () => 'file:///etc/passwd',
  'to a script': () => 'javascript:alert(1)',
  'to a data URL': () => 'data:text/html,x',
  'to nowhere': () => 'http://',
};

const answers: Readonly<Record<string, Answer>> = {
  '/loop': redirect(302, () => '/loop'),
  '/declares-too-much': (_request, response) => {
    response.writeHead(200, { 'Content-Length': 2_000_000_000 });
    response.write('x');
  },
  '/grows': (_request, response) => {
    const chunk = Buffer.alloc(65_536);
    const write = () => {
      while (!response.destroyed && response.write(chunk));
      response.once('drain', write);
    };
    write();
  },
  '/drips': (_request, response) => {
    const timer = setInterval(() => response.write('x'), 100);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/endless-headers': (_request, response) => {
    const { socket } = response;
    socket?.write('HTTP/1.1 200 OK\r\n');
    const write = () => {
      while (socket?.writable && socket.write(`X-A: ${'a'.repeat(8_000)}\r\n`));
      socket?.once('drain', write);
    };
    write();
  },
  '/half': (_request, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half', () => response.destroy());
  },
  '/half-a-chunk': (_request, response) => {
    response.write('half', () => response.socket?.end('ffff\r\nno more'));
  },
  '/two-lengths': (_request, { socket }) => {
    socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nx');
  },
  '/length-and-chunks': (_request, { socket }) => {
    socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n');
  },
  '/switches': (_request, { socket }) => {
    socket?.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nx');
  },
  '/splits': (_request, { socket }) => {
    socket?.end('HTTP/1.1 200 O\rK\r\nX-A: 1\r\nContent-Length: 0\r\n\r\n');
  },
  '/no-http': (_request, { socket }) => {
    socket?.end('SSH-2.0-OpenSSH_9.6\r\n');
  },
  '/plays-relay': (_request, response) => {
    response.writeHead(500, {
      'X-Relay-Error': 'internal',
      'X-Relay-Status': '200',
      'X-Relay-End': 'x',
      'Access-Control-Allow-Origin': '*',
      'Set-Cookie': 'a=b',
      'Content-Type': 'text/html',
      'Content-Security-Policy': 'script-src *',
      'Content-Encoding': 'x<y',
      'Service-Worker-Allowed': '/',
      Refresh: '0; url=https://evil.example/',
      Link: '<https://evil.example/>; rel=preload',
      'Strict-Transport-Security': 'max-age=0',
      'Clear-Site-Data': '"*"',
    });
    response.end('<script>alert(1)</script>');
  },
};

/** Starts the hostile API and the canary. */
export async function startHostileUpstream(): Promise<HostileUpstream> {
  let touched = 0;
  const canary = createTcpServer((socket) => {
    touched += 1;
    socket.destroy();
  });
  canary.listen(0);
  await once(canary, 'listening');
  const { port: canaryPort } = canary.address() as AddressInfo;

  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const api = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    const [, status, where = ''] = /^\/redirect\/(\d+)\/(.*)$/.exec(path) ?? [];
    const to = badRedirects[where];
    if (status && to) return redirect(Number(status), to)(request, response, canaryPort);
    const answer = answers[path];
    if (answer) return answer(request, response, canaryPort);
    request.resume();
    response.end('fine');
  });
  api.on('clientError', (_error, socket) => socket.destroy());
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  return {
    origin: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    canary: canaryPort,
    asked,
    headers,
    touched: () => touched,
    close() {
      api.closeAllConnections();
      api.close();
      canary.close();
    },
  };
}
