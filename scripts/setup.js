// Runs before any package is installed: only what Node brings along may be imported here, and by what is imported here.
import { findChromium } from './chromium.js';
import { installChromium } from './install-chromium.js';
import { arePackagesInstalled } from './installed-packages.js';
import { isMainScript, projectRoot } from './project-root.js';
import { runNpm } from './run-program.js';

/**
 * Says what is wrong with the running Node, if anything.
 * @param {string} version such as `20.19.0`
 * @returns {string | null}
 */
function findNodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Node ${version} is too old: install Node 20.19 or newer.`;
}

/**
 * Brings a fresh machine to where the project runs: packages and, if asked for, a browser for the tests.
 * @param {{ browser?: boolean }} [needs]
 * @returns {string | null} what a person has to do first, or null when all is there
 */
export function setup({ browser = false } = {}) {
  const problem = findNodeProblem(process.versions.node);
  if (problem) return problem;
  if (!arePackagesInstalled(projectRoot)) {
    console.log('Installing packages.');
    // No package of ours needs its install scripts, and what never runs can do no harm.
    if (runNpm(['ci', '--include=dev', '--ignore-scripts']) !== 0)
      return 'The packages could not be installed; the lines above say why.';
  }
  if (browser && !findChromium() && !installChromium())
    return 'The tests need Chromium: install Chromium or Chrome, or name its program in CHROMIUM.';
  return null;
}

/**
 * Does what `setup` does, and ends this process with code 1 when it can't.
 * @param {{ browser?: boolean }} [needs]
 */
export function requireSetup(needs) {
  const problem = setup(needs);
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}

if (isMainScript(import.meta.url)) requireSetup({ browser: process.argv.includes('--browser') });
