import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuildCurrent } from './build-stamp.js';
import { endWithNpm } from './end-with-npm.js';
import { projectRoot } from './project-root.js';
import { requireSetup } from './setup.js';

/**
 * Runs a command of the built servers in this process, so that signals reach it; sets up and builds what is missing.
 * @param {readonly string[]} args command and flags, as typed behind the program's name
 */
export async function runMain(args) {
  requireSetup();
  if (!isBuildCurrent()) {
    console.log('Building.');
    // Loaded only here, since it needs packages that setup may just have installed.
    const { build } = await import('./build.js');
    await build();
  }
  endWithNpm();
  const main = join(projectRoot, 'build', 'servers', 'main.js');
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
