import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../scripts/project-root.js';
import { startExplorer } from '../../src/servers/explorer/node.ts';
import { type StartRelayOptions, startRelay } from '../../src/servers/relay/node.ts';
import { ExplorerPage } from './explorer-page.ts';

/** Name of the account whose address these tests choose. */
export const account = 'Simulated API on this computer';

const ends: (() => unknown)[] = [];

/** Has something ended when the test is over. */
export function endLater(end: () => unknown): void {
  ends.push(end);
}

/** Ends all that was opened in a test, what was opened last first. */
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

/** Lets a server listen at this machine until the test is over; gives its port. */
export async function listen(server: Server | TcpServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endLater(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port at which nobody listens. */
export async function emptyPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A relay started for a test so, or the address of what takes its place. */
type WantedRelay = boolean | Partial<StartRelayOptions> | string;

/** Serves the explorer with an API at this address and, where wanted, a relay that reaches it; opens List agents. */
export async function openExplorer(
  browser: Browser,
  api: string,
  { relay: wanted = false, host = 'localhost' }: { relay?: WantedRelay; host?: string } = {},
): Promise<ExplorerPage> {
  const root = join(projectRoot, 'dist');
  const port = await emptyPort();
  const origin = `http://${host}:${port}`;
  const others = typeof wanted === 'object' ? wanted : {};
  const relay =
    wanted && typeof wanted !== 'string'
      ? await startRelay({ port: 0, allowOrigins: [origin], allowTargets: [api], ...others })
      : null;
  const address = typeof wanted === 'string' ? wanted : relay?.url;
  const servers = { simulator: api, ...(address && { relay: address }) };
  const page = await startExplorer({ root, servers, port });
  const explorer = await ExplorerPage.open(browser, `${origin}/#/livechat-v2/agents.list`);
  endLater(() => Promise.all([explorer.close(), page.close(), relay?.close()]));
  // No foreign host is at stake here, and some of ours speak https.
  await explorer.context.unroute(/^https:/);
  await explorer.chooseAccount(account);
  return explorer;
}

/** Chooses to send no credential. */
export async function withoutCredential(explorer: ExplorerPage): Promise<void> {
  await explorer.openTab('Request', 'Authorization');
  await explorer.page.getByRole('combobox', { name: 'Credential' }).selectOption('');
}

/** Sends by a transport, and gives the one cause with all that is said about it. */
export async function diagnose(
  explorer: ExplorerPage,
  transport: string,
): Promise<{ cause: string; text: string }> {
  await explorer.chooseTransport(transport);
  await explorer.page.getByRole('button', { name: 'Send', exact: true }).click();
  const card = explorer.response().locator('[data-cause]');
  await card.waitFor();
  const observed = card.getByText('What was observed');
  if (await observed.isVisible()) await observed.click();
  return { cause: (await card.getAttribute('data-cause')) ?? '', text: await card.innerText() };
}
