import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.js';

/** Starts the Chromium that all end-to-end tests of a file share. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
}

/** The explorer in a browser, driven by roles and names as a person would. */
export class ExplorerPage {
  /** Errors and warnings of the console, uncaught errors, and violations of the content security policy. */
  readonly complaints: string[] = [];
  /** Everything that was written to the console. */
  readonly console: string[] = [];
  /** Every URL the page asked for. */
  readonly requests: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('console', (message) => {
      this.console.push(`${message.text()} ${message.location().url}`);
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    context.on('request', (request) => this.requests.push(request.url()));
  }

  /** Opens the explorer in a fresh profile; `foreign` lets it reach https hosts, for tests whose own servers speak it. */
  static async open(
    browser: Browser,
    url: string,
    { foreign = false, ...options }: BrowserContextOptions & { foreign?: boolean } = {},
  ): Promise<ExplorerPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(20_000);
    // No test reaches a foreign host, whatever network there is.
    if (!foreign) await context.route(/^https:/, (route) => route.abort());
    const page = await context.newPage();
    const explorer = new ExplorerPage(page, context);
    await page.goto(url);
    return explorer;
  }

  async openEndpoint(title: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Endpoints' })
      .getByRole('link', { name: title, exact: true })
      .click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async chooseAccount(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Account' }).selectOption({ label: name });
  }

  async chooseTransport(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Transport' }).selectOption({ label: name });
  }

  async openTab(region: 'Request' | 'Response', name: string): Promise<void> {
    await this.page.getByRole('region', { name: region, exact: true }).getByRole('tab', { name }).click();
  }

  async storeLoginAndKey(login: string, key: string): Promise<void> {
    await this.openTab('Request', 'Authorization');
    await this.page.getByRole('combobox', { name: 'Credential' }).selectOption('basic');
    const replace = this.page.getByRole('button', { name: /^(Replace|Store another)$/ });
    if (await replace.isVisible()) await replace.click();
    await this.page.getByLabel('Login', { exact: true }).fill(login);
    await this.page.getByLabel('API key', { exact: true }).fill(key);
    await this.page.getByRole('button', { name: 'Store credential' }).click();
    await this.page.getByText('Stored on this device').waitFor();
  }

  async storeToken(token: string): Promise<void> {
    await this.openTab('Request', 'Authorization');
    await this.page.getByRole('combobox', { name: 'Credential' }).selectOption('bearer');
    await this.page.getByRole('textbox', { name: 'Bearer token' }).fill(token);
    await this.page.getByRole('button', { name: 'Store credential' }).click();
    await this.page.getByText('Stored on this device').waitFor();
  }

  /** Sends and waits for the end of the call; gives back the line with status, time and size. */
  async send(): Promise<string> {
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    return this.measures();
  }

  async measures(): Promise<string> {
    const line = this.response().getByRole('status').filter({ hasText: 'Time' });
    await line.waitFor();
    return (await line.innerText()).replaceAll('\n', ' ');
  }

  response() {
    return this.page.getByRole('region', { name: 'Response', exact: true });
  }

  /** The body of the answer as received. */
  async body(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.response().getByRole('button', { name: 'Download' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  }

  /** Why the call failed, in words. */
  async failure(): Promise<string> {
    const card = this.response().getByRole('region', { name: 'Why the call failed' });
    await card.waitFor();
    return card.innerText();
  }

  /** The trace of the last call, in words. */
  async trace(): Promise<string> {
    await this.openTab('Response', 'Trace');
    const trace = this.response().getByRole('group', { name: 'Trace of the call' });
    await trace.waitFor();
    return trace.innerText();
  }

  /** Everything in IndexedDB, localStorage and sessionStorage but one database, binary values read as Latin-1. */
  dumpStorage(but?: string): Promise<string> {
    return this.page.evaluate(async (but) => {
      const latin1 = new TextDecoder('latin1');
      const describe = (value: unknown): string => {
        if (value instanceof ArrayBuffer) return latin1.decode(value);
        if (ArrayBuffer.isView(value)) return latin1.decode(value);
        if (value && typeof value === 'object')
          return Object.entries(value)
            .map(([key, member]) => `${key}: ${describe(member)}`)
            .join('\n');
        return String(value);
      };
      const settle = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      for (const { name } of await indexedDB.databases()) {
        if (name === but) continue;
        const database = await settle(indexedDB.open(name ?? ''));
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store);
          parts.push(...(await settle(objects.getAllKeys())).map(String));
          parts.push(...(await settle(objects.getAll())).map(describe));
        }
        database.close();
      }
      return parts.join('\n');
    }, but);
  }

  /** Text, attributes and input values of the whole page, shadow roots included. */
  dumpDom(): Promise<string> {
    return this.page.evaluate(() => {
      const parts: string[] = [];
      const read = (root: Document | ShadowRoot) => {
        parts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
        for (const element of root.querySelectorAll('*')) {
          if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
            parts.push(element.value);
          if (element.shadowRoot) read(element.shadowRoot);
        }
      };
      read(document);
      return parts.join('\n');
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
