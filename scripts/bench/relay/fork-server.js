import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Runs a module beside this one in a process of its own that tells its port.
 * @param {string} file
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function forkServer(file) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  return { port, stop: () => void child.kill() };
}
