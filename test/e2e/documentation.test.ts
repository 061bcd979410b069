import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runServers } from '../../scripts/run-command.js';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

let browser: Browser;
let servers: Awaited<ReturnType<typeof runServers>>;
let explorer: ExplorerPage;

beforeAll(async () => {
  [browser, servers] = await Promise.all([launchChromium(), runServers()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});
afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  await explorer.close();
});

async function open(pageId: string, width = 1440): Promise<void> {
  const options = { viewport: { width, height: 900 } };
  explorer = await ExplorerPage.open(browser, `${servers.explorer}/#/livechat-v2/${pageId}`, options);
  await explorer.page.getByRole('heading', { level: 1 }).waitFor();
}
const docs = () => explorer.page.getByRole('complementary', { name: 'Documentation' });

describe('the documentation of an endpoint', () => {
  it('stands beside the request where there is room, and puts one example in with one click', async () => {
    await open('tickets.create');
    await docs().getByRole('heading', { name: 'Reply', exact: true }).waitFor();
    await docs().getByRole('button', { name: 'Use the example of subject in the body' }).click();
    const subject = explorer.page
      .getByRole('region', { name: 'Request' })
      .getByLabel('subject', { exact: true });
    await subject.waitFor();
    expect(await subject.inputValue()).not.toBe('');
    await explorer.page.getByRole('button', { name: 'Undo' }).click();
    expect(await subject.inputValue()).toBe('');
  });

  it('opens on demand on a narrow page, stays as chosen, and closes', async () => {
    await open('agents.list', 1000);
    expect(await docs().count()).toBe(0);
    await explorer.page.getByRole('button', { name: 'Documentation', exact: true }).click();
    await docs().getByText('agents--all:ro').waitFor();
    await expect.poll(() => explorer.dumpStorage()).toContain('docsOpen: true');
    await explorer.page.reload();
    await docs().getByText('agents--all:ro').waitFor();
    await docs().getByRole('button', { name: 'Close documentation' }).click();
    await docs().waitFor({ state: 'detached' });
  });

  it('marks what was removed, what came later and what was only observed, in the words of dates', async () => {
    await open('visitors-chat.start');
    await docs().getByText('Removed 2018-04-12').waitFor();
    await explorer.page.goto(`${servers.explorer}/#/livechat-v2/reports.missed-chats`);
    await docs().getByText('Since 2020-02-06').waitFor();
    await explorer.page.goto(`${servers.explorer}/#/livechat-v2/licence-look-ups.get-license`);
    await docs().getByText('Observed, not documented').waitFor();
    await explorer.page.getByText('This call needs no credential, and none goes along.').waitFor();
  });

  it('never lets a stored credential join a call that asks for none', async () => {
    await open('agents.list');
    await explorer.chooseAccount('Live LiveChat account');
    await explorer.storeToken('dal:canary-4711');
    const seen: string[] = [];
    await explorer.context.route('https://api.livechatinc.com/**', (route) => {
      seen.push(`${route.request().url()} ${JSON.stringify(route.request().headers())}`);
      return route.fulfill({ contentType: 'text/javascript', body: '' });
    });
    await explorer.openEndpoint('Look up a licence');
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.chooseTransport('JSONP');
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.failure();
    expect(seen.join()).toContain('/v2/license/8801234?callback=');
    expect(seen.join()).not.toContain('canary');
    explorer.complaints.length = 0;
  });
});

it('shows the six events and five data types of webhooks, each with a payload', async () => {
  await open('webhooks');
  const main = explorer.page.getByRole('main');
  for (const name of ['chat_started', 'chat_ended', 'chat_changed', 'visitor_queued', 'ticket_created'])
    await main.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
  await main.getByRole('heading', { name: /^canned_response_changed/ }).waitFor();
  for (const name of ['chat', 'visitor', 'pre_chat_survey', 'ticket', 'canned_response'])
    await main.getByRole('heading', { name, exact: true }).waitFor();
});

it('goes on without a network once the page is at rest: documentation, guides, search and palette', async () => {
  await open('agents.list');
  // The last guide is the last thing that is fetched ahead.
  await explorer.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('client-libraries')),
  );
  await explorer.context.setOffline(true);
  await explorer.openEndpoint('List goals');
  await docs().getByRole('heading', { name: 'Sample reply' }).waitFor();
  await explorer.page.keyboard.press('Control+K');
  await explorer.page.getByRole('dialog').getByRole('combobox').fill('errors');
  await explorer.page.keyboard.press('Enter');
  await explorer.page.getByRole('heading', { level: 1, name: 'Errors' }).waitFor();
  await explorer.page.getByRole('heading', { level: 2 }).first().waitFor();
});
