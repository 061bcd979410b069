import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.js';

const sources = [
  'src',
  'public',
  'scripts',
  'decisions',
  'index.html',
  'oauth-callback.html',
  'simulated-accounts.html',
  'vite.config.ts',
  'vite.servers.config.ts',
  'vite.workers.config.ts',
  'tsconfig.base.json',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const results = ['dist/index.html', 'build/servers/main.js', 'build/workers/relay.js'];
const stampFile = join(projectRoot, 'build', 'stamp.json');

/**
 * @param {string} path relative to the project
 * @returns {string[]} the file, or every file below the folder, in a stable order
 */
function listFiles(path) {
  const whole = join(projectRoot, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole)
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

/** Hashes everything a build is made from, by content: file times say nothing after a checkout. */
export function hashSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(listFiles)) {
    const content = readFileSync(join(projectRoot, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Says whether a build is there and was made from the sources as they are. */
export function isBuildCurrent() {
  if (!results.every((path) => existsSync(join(projectRoot, path)))) return false;
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')).sources === hashSources();
  } catch {
    return false;
  }
}

/** Forgets the last build, so that one that fails is not taken for current. */
export function clearStamp() {
  rmSync(stampFile, { force: true });
}

/**
 * Notes what a build was made from.
 * @param {string} hash from `hashSources`, taken before building
 */
export function writeStamp(hash) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ sources: hash })}\n`);
}
