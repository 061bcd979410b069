import { collect, forward, pickHeaders } from './forward.js';

/**
 * Scalar's relay by its documented protocol: target in `scalar_url`, redirects within an origin followed, the final URL in
 * X-Forwarded-Host, replaced headers listed, private addresses refused (here: one that stands for them).
 * @type {import('node:http').RequestListener}
 */
export function scalarRelay(request, response) {
  void answer(request, response, 'scalar_url', {
    pathnames: { '/ping': 'pong' },
    mark: (url) => ({
      'X-Forwarded-Host': url,
      'Content-Security-Policy': 'sandbox',
      'X-Scalar-Modified-Headers': 'Content-Security-Policy',
      'X-Scalar-Original-Content-Security-Policy': "default-src 'self'",
    }),
  });
}

/**
 * A relay that takes `?url=` and passes everything on as it comes, as many do.
 * @type {import('node:http').RequestListener}
 */
export function queryRelay(request, response) {
  void answer(request, response, 'url', { pathnames: {}, mark: () => ({}) });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} parameter
 * @param {{ pathnames: Record<string, string>, mark: (url: string) => Record<string, string> }} kind
 */
async function answer(request, response, parameter, { pathnames, mark }) {
  for (const [name, value] of [
    ['Origin', '*'],
    ['Headers', 'authorization, content-type, x-api-version, x-scalar-cookie, cookie'],
    ['Methods', 'GET, POST, PUT, PATCH, DELETE'],
  ])
    response.setHeader(`Access-Control-Allow-${name}`, value ?? '');
  response.setHeader('Access-Control-Expose-Headers', '*');
  if (request.method === 'OPTIONS') return response.writeHead(200).end();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathnames[pathname]) return response.end(pathnames[pathname]);
  const target = searchParams.get(parameter);
  if (!target) return response.writeHead(400).end(`The \`${parameter}\` query parameter is required.`);
  if (target.includes('//10.'))
    return response.writeHead(403).end('Forbidden: access to private addresses is not allowed');
  try {
    const cookie = request.headers['x-scalar-cookie'];
    const headers = { ...pickHeaders(request.headers), ...(cookie && { cookie: String(cookie) }) };
    const body = await collect(request);
    let url = target;
    let got = await forward({ method: request.method ?? 'GET', url, headers, body });
    for (let hops = 0; got.message.headers.location && hops < 5; hops += 1) {
      url = new URL(got.message.headers.location, url).href;
      got = await forward({ method: 'GET', url, headers, body: Buffer.alloc(0) });
    }
    for (const [name, value] of Object.entries({ ...got.message.headers, ...mark(url) }))
      if (value !== undefined && !['connection', 'transfer-encoding', 'keep-alive'].includes(name))
        response.setHeader(name, value);
    response.writeHead(got.message.statusCode ?? 500).end(got.body);
  } catch (error) {
    response.writeHead(503).end(String(error));
  }
}
