/**
 * Speaks the relay's wire profile from the server's end without forwarding anything: the target's path says which
 * answer to give.
 * @type {import('node:http').RequestListener}
 */
export function relayStandIn(request, response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'authorization, content-type, x-api-version, x-relay-target, x-relay-send, x-relay-redirects',
  );
  response.setHeader(
    'Access-Control-Expose-Headers',
    'x-relay-status, x-relay-status-text, x-relay-headers, x-relay-url, x-relay-error',
  );
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (request.url?.startsWith('/never/')) return;
  if (request.url?.startsWith('/redirects/'))
    return void response.writeHead(307, { Location: '/forward' }).end();
  const target = new URL(String(request.headers['x-relay-target']));

  if (target.pathname.startsWith('/error/')) {
    const code = target.pathname.slice('/error/'.length);
    const error = { code, message: `Refused ${target.href}.`, wayOut: 'Add the host to the relay.' };
    response.writeHead(403, { 'X-Relay-Error': code, 'Content-Type': 'application/json' });
    return void response.end(JSON.stringify({ error }));
  }
  if (target.pathname === '/garbled') {
    return void response
      .writeHead(200, { 'X-Relay-Status': '200', 'X-Relay-Headers': '%7Bnot a list' })
      .end();
  }
  const status = target.pathname === '/unauthorized' ? 401 : 200;
  const upstream = [
    ['Content-Type', 'application/json'],
    ['X-Twice', 'one'],
    ['X-Twice', 'two'],
  ];
  response.writeHead(200, {
    'X-Relay-Status': String(status),
    'X-Relay-Status-Text': status === 401 ? 'Unauthorized' : 'OK',
    'X-Relay-Headers': encodeURIComponent(JSON.stringify(upstream)),
    'X-Relay-Url': target.href,
  });
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    response.end(JSON.stringify({ method: request.method, headers: request.headers, body }));
  });
}
