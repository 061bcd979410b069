import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the project, wherever a script is called from. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * Says whether a module is the script Node was asked to run, and not imported by another.
 * @param {string} url the module's `import.meta.url`
 */
export function isMainScript(url) {
  const [, script] = process.argv;
  return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(url));
}
