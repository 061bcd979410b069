import { build as viteBuild } from 'vite';
import { clearStamp, hashSources, writeStamp } from './build-stamp.js';
import { isMainScript, projectRoot } from './project-root.js';

/** Builds the page into dist/, the servers into build/servers/ and the relay for Workers into build/workers/, and notes what they were made from. */
export async function build() {
  // Vite and our plugins read paths from here.
  process.chdir(projectRoot);
  clearStamp();
  const hash = hashSources();
  await viteBuild({ configFile: 'vite.config.ts', logLevel: 'warn' });
  await viteBuild({ configFile: 'vite.servers.config.ts', logLevel: 'warn' });
  await viteBuild({ configFile: 'vite.workers.config.ts', logLevel: 'warn' });
  writeStamp(hash);
}

if (isMainScript(import.meta.url)) await build();
