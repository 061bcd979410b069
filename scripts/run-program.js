import { spawnSync } from 'node:child_process';
import { projectRoot } from './project-root.js';

/**
 * Runs a program in the project's folder, its output shown as it comes.
 * @param {string} program name or path
 * @param {readonly string[]} args what it is given
 * @param {boolean} [shell] whether the system's shell has to find the program
 * @returns {number} its exit code; 1 when it could not run or was ended by a signal
 */
export function runProgram(program, args, shell = false) {
  return spawnSync(program, args, { cwd: projectRoot, stdio: 'inherit', shell }).status ?? 1;
}

/**
 * Runs npm: the very one that runs this script, where there is one.
 * @param {readonly string[]} args what it is given; plain words, since Windows passes them through a shell
 * @returns {number} its exit code
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runProgram(process.execPath, [npm, ...args]);
  return runProgram('npm', args, process.platform === 'win32');
}
