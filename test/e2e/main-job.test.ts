import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort, runCommand, runServers } from '../../scripts/run-command.js';
import { demoKey, demoLogin, demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';

const localAccount = 'Simulated API on this computer';

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
beforeEach(async () => {
  explorer = await ExplorerPage.open(browser, servers.explorer);
});
afterEach(() => explorer.close());

describe('on the simulated account', () => {
  it('answers within two clicks, without an error, a policy violation or a foreign request', async () => {
    await explorer.openEndpoint('List agents');
    expect(await explorer.send()).toMatch(/^Status 200 Time \d+(\.\d+)? m?s Size [\d.]+ k?B$/);
    expect(JSON.parse(await explorer.body())).toContainEqual(
      expect.objectContaining({ login: demoLogin, permission: 'owner' }),
    );
    await explorer.response().getByRole('textbox', { name: 'Response body' }).waitFor();
    expect(explorer.complaints).toEqual([]);
    const foreign = explorer.requests.filter(
      (url) => !/^(data|blob):/.test(url) && !url.startsWith(servers.explorer),
    );
    expect(foreign).toEqual([]);
  });

  it('shows what is created in the next list', async () => {
    await explorer.openEndpoint('Add an agent');
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    expect(await explorer.send()).toContain('Status 200');
    await explorer.openEndpoint('List agents');
    await explorer.send();
    expect(await explorer.body()).toContain('sana@harborpine.example');
  });

  it('sends a form-encoded body when asked to', async () => {
    await explorer.openEndpoint('Add an agent');
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.openTab('Request', 'Body');
    await explorer.page.getByRole('radio', { name: 'Form-encoded' }).check();
    await expect
      .poll(() => explorer.page.getByRole('region', { name: 'Encoded body' }).innerText())
      .toContain('groups[]=1&groups[]=2');
    await explorer.send();
    expect(JSON.parse(await explorer.body())).toMatchObject({ groups: [{ id: 1 }, { id: 2 }] });
  });

  it('answers 401 to a wrong key and goes back to the built-in one when it is forgotten', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, 'wrong-key');
    await explorer.openTab('Request', 'Params');
    expect(await explorer.send()).toContain('Status 401');
    await explorer.response().getByText('wrong, revoked or has run out').waitFor();
    await explorer.response().getByRole('button', { name: 'Open Authorization' }).click();
    await explorer.page.getByRole('button', { name: 'Forget' }).click();
    await explorer.page.getByText('The built-in credential is in use.').waitFor();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    await explorer.response().getByText('Status 200').waitFor();
  });
});

describe('a personal access token', () => {
  it('is one of the credentials of the simulated account, and can be replaced by one’s own', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.openTab('Request', 'Authorization');
    await explorer.page.getByRole('combobox', { name: 'Credential' }).selectOption('personal');
    expect(await explorer.send()).toContain('Status 200');
    await explorer.openTab('Request', 'Authorization');
    await explorer.page.getByRole('button', { name: 'Store another' }).click();
    await explorer.page.getByLabel('E-mail or account id', { exact: true }).fill(demoLogin);
    await explorer.page.getByRole('textbox', { name: 'Personal access token' }).fill('dal:canary-token');
    await explorer.page.getByRole('button', { name: 'Store credential' }).click();
    await explorer.page.getByText('Stored on this device').waitFor();
    await explorer.page.reload();
    expect(await explorer.send()).toContain('Status 401');
    expect(await explorer.dumpStorage()).not.toContain('canary-token');
  });
});

describe('a second tab', () => {
  it('uses what the first one stores, and lets go of what it forgets', async () => {
    await explorer.chooseAccount(localAccount);
    await explorer.openEndpoint('List agents');
    const second = await explorer.context.newPage();
    await second.goto(explorer.page.url());
    await second.getByRole('tab', { name: 'Authorization' }).click();
    await explorer.storeToken(demoToken);
    await second.getByText('Stored on this device').waitFor();
    await explorer.page.getByRole('button', { name: 'Forget' }).click();
    await second.getByText('Stored on this device').waitFor({ state: 'detached' });
    await second.close();
  });
});

describe('over a real network', () => {
  beforeEach(() => explorer.chooseAccount(localAccount));

  it('reads by JSONP with a stored token, and says what it can’t see', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.storeToken(demoToken);
    expect(await explorer.send()).toContain('Status not visible');
    expect(JSON.parse(await explorer.body())).toContainEqual(expect.objectContaining({ login: demoLogin }));
    const trace = await explorer.trace();
    expect(trace).toContain('Auto picked JSONP');
    expect(trace).toContain('/v2/agents?');
    expect(trace).toContain('access_token=••••••');
    expect(trace).not.toContain(demoToken);
  });

  it('writes by relay with a stored login and key, and the ticket is in the next list', async () => {
    await explorer.openEndpoint('Create a ticket');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await explorer.page.getByRole('button', { name: 'Fill in examples' }).click();
    await explorer.openTab('Request', 'Body');
    await explorer.page.getByLabel('subject', { exact: true }).fill('Zażółć “gęślą” 🙂');
    expect(await explorer.send()).toContain('Status 200');
    expect(await explorer.trace()).toContain('relay');
    await explorer.openEndpoint('List tickets');
    expect(await explorer.send()).toContain('Status 200');
    const { tickets } = JSON.parse(await explorer.body());
    expect(tickets[0]).toMatchObject({ subject: 'Zażółć “gęślą” 🙂' });
  });

  it('explains why a direct call is refused', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await explorer.chooseTransport('Direct');
    expect(await explorer.send()).toContain('No answer');
    const failure = await explorer.failure();
    expect(failure).toContain('What to do:');
    expect(failure).not.toMatch(/failed to fetch/i);
    expect(await explorer.response().locator('[data-cause]').getAttribute('data-cause')).toBe('cors-refused');
  });

  it('passes on the 401 of a wrong key', async () => {
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, 'not-the-key');
    expect(await explorer.send()).toContain('Status 401');
    expect(JSON.parse(await explorer.body())).toHaveProperty('error');
  });

  it('explains a relay that has stopped', async () => {
    const { origin } = new URL(servers.explorer);
    const relay = await runCommand(
      [
        'relay',
        '--port',
        String(await findFreePort()),
        '--allow-origin',
        origin,
        '--allow-target',
        servers.simulator,
      ],
      {},
    );
    const address = relay.addresses[0] ?? '';
    await explorer.openEndpoint('List agents');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await explorer.page.locator('summary').filter({ hasText: 'Auto picked' }).click();
    await explorer.page.getByLabel('Relay address').fill(address);
    await explorer.page.getByRole('button', { name: 'Use this relay' }).click();
    expect(await explorer.send()).toContain('Status 200');
    await relay.stop();
    await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
    const failure = await explorer.failure();
    const { port } = new URL(address);
    expect(failure).toContain(`npm run relay -- --port ${port} --allow-origin ${origin}`);
    await explorer.response().getByRole('button', { name: 'Copy the command' }).waitFor();
    expect(await explorer.response().locator('[data-cause]').getAttribute('data-cause')).toBe(
      'relay-unreachable',
    );
  });

  it('keeps credential and draft over a reload', async () => {
    await explorer.openEndpoint('Create a ticket');
    await explorer.storeLoginAndKey(demoLogin, demoKey);
    await explorer.openTab('Request', 'Body');
    await explorer.page.getByLabel('message', { exact: true }).fill('It must survive.');
    await explorer.page.getByLabel('requester.mail', { exact: true }).fill('otto@mail.example');
    // Keystrokes are written at once, but a write takes its moment to reach the disk.
    await expect.poll(() => explorer.dumpStorage()).toContain('otto@mail.example');
    await explorer.page.reload();
    await explorer.openTab('Request', 'Body');
    await expect
      .poll(() => explorer.page.getByLabel('message', { exact: true }).inputValue())
      .toBe('It must survive.');
    expect(await explorer.page.getByRole('combobox', { name: 'Account' }).inputValue()).toBe('local');
    expect(await explorer.send()).toContain('Status 200');
  });
});
