import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../chromium.js';
import { runServers } from '../run-command.js';
import { median } from './median.js';

const visits = 7;

/**
 * Visits the explorer in fresh profiles, opens List agents and sends: medians in milliseconds.
 * @returns {Promise<{ usable: number, first: number, second: number }>} from navigation to a usable Send; from the
 *   click on Send to the answer shown, for the first call (made as soon as there is a Send, so that the simulator is still
 *   to be loaded) and for the second
 */
export async function measureFirstAnswer() {
  const servers = await runServers();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  /** @type {{ usable: number, first: number, second: number }[]} */
  const runs = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await browser.newPage();
    await page.goto(`${servers.explorer}/#/livechat-v2/agents.list`, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    const usable = await page.evaluate(() => performance.now());
    runs.push({ usable, first: await measureCall(page), second: await measureCall(page) });
    await page.close();
  }
  await browser.close();
  await servers.stop();
  return {
    usable: median(runs.map((run) => run.usable)),
    first: median(runs.map((run) => run.first)),
    second: median(runs.map((run) => run.second)),
  };
}

/**
 * Clicks Send inside the page, so that the driver's own delays are not measured.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} milliseconds until the answer's status is in the page
 */
function measureCall(page) {
  return page.evaluate(async () => {
    /** @type {(root: ParentNode, selector: string) => Element | null} */
    const find = (root, selector) => {
      for (const element of root.querySelectorAll('*')) {
        const found = element.matches(selector)
          ? element
          : element.shadowRoot && find(element.shadowRoot, selector);
        if (found) return found;
      }
      return null;
    };
    const send = find(document, '.send');
    const panel = find(document, 'ax-response-panel')?.shadowRoot;
    if (!(send instanceof HTMLElement) || !panel) throw new Error('The page has no Send button.');
    const begin = performance.now();
    const answered = new Promise((resolve) => {
      let started = false;
      new MutationObserver((_, observer) => {
        const text = panel.querySelector('[role="status"]')?.textContent ?? '';
        started ||= text.includes('Sending');
        if (!started || !text.includes('Status')) return;
        observer.disconnect();
        resolve(performance.now() - begin);
      }).observe(panel, { childList: true, subtree: true, characterData: true });
    });
    send.click();
    return answered;
  });
}
