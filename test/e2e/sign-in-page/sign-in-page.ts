import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { SignedIn } from '../../../src/app/credentials/oauth/sign-in.ts';

const folder = new URL('.', import.meta.url);
const builtPage = new URL('../../../dist/index.html', folder);

/** Builds the test page; gives its files by name. */
export async function buildSignInPage(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(folder),
    base: './',
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('main.ts', folder)),
        output: { entryFileNames: 'sign-in-page.js', chunkFileNames: 'sign-in-page/[name]-[hash].js' },
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The page was not built.');
  const files = output.output.map(
    (file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const,
  );
  return new Map([...files, ['sign-in-page.html', writeHtml()]]);
}

/** The explorer's own policy holds on the page, too. */
function writeHtml(): string {
  const [policy = ''] =
    readFileSync(builtPage, 'utf8').match(/<meta http-equiv="Content-Security-Policy"[^>]*>/) ?? [];
  const buttons = ['pop-up', 'redirect', 'cancel', 'renew', 'revoke'].map(
    (name) => `<button id="${name}">${name}</button>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Loading</title>
<link rel="icon" href="data:,"></head><body>
<input id="accounts" aria-label="accounts"><input id="client-id" aria-label="client id">
<select id="grant-type" aria-label="grant type"><option>code</option><option>implicit</option></select>
${buttons.join('\n')}<output id="result"></output>
<script type="module" src="./sign-in-page.js"></script></body></html>`;
}

/** What the page shows in the end. */
export type Result = SignedIn & { readonly resumed?: object; readonly bug?: string };

/** A page on which somebody signs in. Another page with the same steps, such as the explorer, can stand in its place. */
export class SignInPage {
  constructor(readonly page: Page) {}

  /** Opens the page that stands beside the built explorer at `home`. */
  static async open(context: BrowserContext, home: string, accountsUrl: string): Promise<SignInPage> {
    const page = await context.newPage();
    await page.goto(`${home}sign-in-page.html#/kept/over/a/redirect`);
    const opened = new SignInPage(page);
    await opened.ready();
    await page.getByLabel('accounts').fill(accountsUrl);
    return opened;
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => document.title === 'Ready');
  }

  async chooseGrant(grantType: 'code' | 'implicit'): Promise<void> {
    await this.page.getByLabel('grant type').selectOption(grantType);
  }

  async press(name: 'pop-up' | 'redirect' | 'cancel' | 'renew' | 'revoke'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Begins by pop-up, and gives the pop-up with the page that asks for consent. */
  async openPopUp(): Promise<Page> {
    const [popUp] = await Promise.all([this.page.waitForEvent('popup'), this.press('pop-up')]);
    await popUp.getByRole('button', { name: 'Allow' }).waitFor();
    return popUp;
  }

  /** What came of it. */
  async result(): Promise<Result> {
    await this.page.waitForFunction(() => document.querySelector('output')?.value);
    return JSON.parse(await this.page.locator('output').innerText());
  }

  async failure() {
    const ended = await this.result();
    if (ended.ok !== false) throw new Error('It did not fail.');
    return ended.failure;
  }

  async credential() {
    const ended = await this.result();
    if (!ended.ok) throw new Error(JSON.stringify(ended));
    return ended.credential;
  }
}
