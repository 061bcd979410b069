import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * A host that knows nothing but files and sends no header of its own, with the explorer two folders down, and further
 * files beside it.
 */
export async function serveStatically(
  further: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Promise<{ url: string; stop(): void }> {
  const host = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/some\/folder/, '');
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    const given = further.get(path.slice(1));
    if (given !== undefined) {
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.end(given);
      return;
    }
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  const { port } = host.address() as { port: number };
  return { url: `http://localhost:${port}/some/folder/`, stop: () => void host.close() };
}
