import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../project-root.js';

/** What the first usable page may weigh, in bytes after gzip, without Monaco. */
export const firstLoadBudget = 100_000;

/**
 * Adds up what the browser loads before the page is usable: the document, and every script and style sheet it names,
 * with the scripts those import statically. What is imported later (Monaco, the simulator, descriptors) is left out.
 * @returns {{ file: string, bytes: number }[]} each file with its bytes after gzip
 */
export function measureFirstLoad() {
  const dist = join(projectRoot, 'dist');
  const document = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = new Set(['index.html']);
  const waiting = [...document.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) =>
    String(file),
  );
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(dist, file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      waiting.push(`assets/${imported}`);
  }
  return [...files].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
}
