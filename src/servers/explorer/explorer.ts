import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Hono } from 'hono';
import { contentTypeOf } from './content-type.ts';
import { frameHeaders } from './frame-headers.ts';
import { locateFile } from './locate-file.ts';
import { type Servers, writeServers } from './write-servers.ts';

/** What the explorer's file server is made with. */
export interface ExplorerOptions {
  /** Folder of the built explorer. */
  readonly root: string;
  /** What runs beside it. */
  readonly servers: Servers;
}

async function readIfFile(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null;
    throw error;
  }
}

/** Makes the server of the built explorer's files. */
export function createExplorer({ root, servers }: ExplorerOptions): Hono {
  const page = join(root, 'index.html');
  const app = new Hono();

  app.get('*', async (context) => {
    const { pathname } = new URL(context.req.url);
    const file = locateFile(root, pathname);
    const content = file && (await readIfFile(file));
    if (!file || !content) return context.text('Not found', 404);
    const headers = new Headers({
      'Content-Type': contentTypeOf(file),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });

    let body: Uint8Array<ArrayBuffer> | string = content;
    if (file.endsWith('.html')) {
      const html = new TextDecoder().decode(content);
      for (const [name, value] of Object.entries(frameHeaders(basename(file), html)))
        headers.set(name, value);
      if (file === page) body = writeServers(html, servers);
    }

    // The build names the files in assets/ after their content.
    if (pathname.startsWith('/assets/')) {
      headers.set('Cache-Control', 'public, max-age=31536000, immutable');
      return new Response(body, { headers });
    }
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    headers.set('Cache-Control', 'no-cache');
    headers.set('ETag', tag);
    const known = context.req.header('If-None-Match')?.split(',') ?? [];
    if (known.some((one) => one.trim().replace(/^W\//, '') === tag))
      return new Response(null, { status: 304, headers });
    return new Response(body, { headers });
  });
  app.all('*', (context) => context.text('Method not allowed', 405, { Allow: 'GET, HEAD' }));
  return app;
}
