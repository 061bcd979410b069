import { WebSocket } from 'undici';

/**
 * Opens a page that no driver watches, in a Chromium started with `--remote-debugging-port`: drivers have the browser keep
 * a copy of every answer, and decode it, on the main thread of the page that is to be measured.
 * @param {number} port
 * @param {string} url
 */
export async function openQuietPage(port, url) {
  const answer = await fetch(`http://127.0.0.1:${port}/json/new?${encodeURIComponent(url)}`, {
    method: 'PUT',
  });
  const { webSocketDebuggerUrl } = /** @type {{ webSocketDebuggerUrl: string }} */ (await answer.json());
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  /** @type {Map<number, (reply: { result?: any, error?: { message: string } }) => void>} */
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data));
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let last = 0;
  const page = {
    /** Loads the page again and waits until the new one is there. */
    async reload() {
      await page.evaluate(() => {
        Object.assign(window, { isOld: true });
        setTimeout(() => location.reload());
      });
      await waitUntil(page, () => !('isOld' in window));
    },
    /**
     * Calls a function inside the page and gives what it resolves to.
     * @template Result
     * @param {(argument: any) => Result} run
     * @param {unknown} [argument]
     * @returns {Promise<Awaited<Result>>}
     */
    async evaluate(run, argument = null) {
      last += 1;
      const id = last;
      const expression = `(${run})(${JSON.stringify(argument)})`;
      const params = { expression, awaitPromise: true, returnByValue: true };
      const replied = new Promise((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      const { result, error } = /** @type {{ result?: any, error?: { message: string } }} */ (await replied);
      const thrown = error?.message ?? result?.exceptionDetails?.exception?.description;
      if (thrown) throw new Error(thrown);
      return result.result.value;
    },
    close: () => socket.close(),
  };
  await waitUntil(page, () => location.protocol !== 'about:');
  return page;
}

/**
 * @param {{ evaluate(run: () => boolean): Promise<boolean> }} page
 * @param {() => boolean} isTrue
 */
async function waitUntil(page, isTrue) {
  // A page that goes away takes the question with it.
  while (!(await page.evaluate(isTrue).catch(() => false)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}
