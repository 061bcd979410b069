import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Says whether what is installed is what the lock file asks for. It compares contents, since a checkout gives old
 * files new times; packages for other platforms may be missing.
 * @param {string} root folder of the project
 */
export function arePackagesInstalled(root) {
  try {
    const wanted = readPackages(join(root, 'package-lock.json'));
    const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
    delete wanted[''];
    const stale = Object.keys(installed).some((path) => !wanted[path]);
    return (
      !stale &&
      Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
        const found = installed[path];
        return found ? found.version === version && found.integrity === integrity : optional === true;
      })
    );
  } catch {
    return false;
  }
}
