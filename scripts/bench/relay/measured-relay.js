import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findFreePort, runCommand } from '../../run-command.js';

const reporter = fileURLToPath(new URL('report-usage.js', import.meta.url));

/** Origin whose pages the measured relay serves. */
export const pageOrigin = 'http://localhost:5173';

/**
 * @typedef {object} Usage What a process holds.
 * @property {number} rss bytes of memory in all
 * @property {number} heap bytes of what is still referred to
 * @property {number} sockets open connections
 */

/**
 * Runs the built relay as its owner would, in a process that can be asked what it holds.
 * @param {string} target origin it forwards to besides its own
 * @param {readonly string[]} [flags]
 * @returns {Promise<{ port: number, measure: (collect: boolean) => Promise<Usage>, stop: () => Promise<void> }>}
 */
export async function startMeasuredRelay(target, flags = []) {
  const port = await findFreePort();
  const usual = ['relay', '--port', String(port), '--allow-target', target, '--rate-limit', '0'];
  const nodeFlags = ['--expose-gc', '--import', reporter];
  const { child, stop } = await runCommand([...usual, ...flags], {}, nodeFlags);
  return {
    port,
    stop,
    async measure(collect) {
      const answered = once(child, 'message');
      child.send({ collect });
      const [usage] = await answered;
      return usage;
    },
  };
}
