/**
 * A stand-in API for calls by fetch: paths below /open may be read by any page, everything else by none.
 * @type {import('node:http').RequestListener}
 */
export function corsApi(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/open')) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', '*');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'authorization, content-type, x-api-version, x-relay-target, x-relay-send, x-relay-redirects',
    );
    response.setHeader('Access-Control-Expose-Headers', 'x-exposed');
  }
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (pathname === '/open/redirect') return void response.writeHead(302, { Location: '/open/echo' }).end();
  if (pathname === '/open/never') return;
  if (pathname === '/open/cut') {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half', () => response.destroy());
    return;
  }
  const body = JSON.stringify({ method: request.method, headers: request.headers });
  const headers = { 'Content-Type': 'application/json', 'X-Exposed': 'yes', 'X-Hidden': 'yes' };
  response.writeHead(pathname === '/open/unauthorized' ? 401 : 200, headers).end(body);
}
