import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.js';
import { runProgram } from './run-program.js';

/**
 * Says whether a program runs and ends well, showing nothing of it.
 * @param {string} program
 * @param {readonly string[]} args
 */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Installs a Chromium where the machine's package manager can do it without asking.
 * @returns {boolean} whether there is one now
 */
export function installChromium() {
  if (!succeeds('apt-get', ['--version'])) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !succeeds('sudo', ['-n', 'true'])) return false;
  const [program, ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  console.log('Installing Chromium for the browser tests.');
  const installed =
    runProgram(program ?? '', [...before, '-qq', 'update']) === 0 &&
    runProgram(program ?? '', [...before, '-qq', 'install', '-y', '--no-install-recommends', 'chromium']) ===
      0;
  return installed && findChromium() !== undefined;
}
