/**
 * An API that lets no page read it, as LiveChat's: what relays are for. Its paths say what they answer.
 * @type {import('node:http').RequestListener}
 */
export function plainApi(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/moved') return void response.writeHead(302, { Location: '/echo?moved=1' }).end();
  if (pathname === '/kept') return void response.writeHead(307, { Location: '/echo' }).end();
  if (pathname === '/page')
    return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>');
  if (pathname === '/bytes')
    return void response.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.from([137, 80, 0, 255]));
  if (pathname === '/cut') {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half', () => response.destroy());
    return;
  }
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, headers } = request;
    const body = Buffer.concat(chunks).toString();
    response.writeHead(pathname === '/missing' ? 404 : 200, [
      ['Content-Type', 'application/json'],
      ['X-Twice', 'one'],
      ['X-Twice', 'two'],
      ['Set-Cookie', 'a=1'],
    ]);
    response.end(JSON.stringify({ method, url, headers, body }));
  });
}
