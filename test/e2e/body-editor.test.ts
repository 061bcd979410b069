import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let explorer: ExplorerPage;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
});
afterAll(async () => {
  await browser.close();
  host.stop();
});
afterEach(async () => {
  expect(explorer.complaints).toEqual([]);
  const foreign = explorer.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(host.url));
  expect(foreign).toEqual([]);
  await explorer.close();
});

/** Opens the JSON view of a body and waits until the editor has taken the place of the plain text. */
async function openEditor(endpointId: string, options = {}): Promise<void> {
  explorer = await ExplorerPage.open(browser, `${host.url}#/livechat-v2/${endpointId}`, options);
  await openJsonView();
}

async function openJsonView(): Promise<void> {
  await explorer.openTab('Request', 'Body');
  await explorer.page.getByRole('button', { name: 'JSON view' }).click();
  await explorer.page.locator('ax-body-form .monaco-editor').first().waitFor();
  await editor().focus();
}

const editor = () => explorer.page.getByRole('textbox', { name: 'JSON body' });
const press = (key: string) => explorer.page.keyboard.press(key);
const type = (text: string) => explorer.page.keyboard.type(text);
/** Puts text in at once, as pasting does: nothing is completed or closed on the way. */
const insert = (text: string) => explorer.page.keyboard.insertText(text);
const suggestions = () => explorer.page.locator('.suggest-widget.visible').getByRole('option');
const suggestion = (name: string) => suggestions().filter({ hasText: new RegExp(`^"?${name}"?$`) });
const squiggles = (kind: 'error' | 'warning') => explorer.page.locator(`ax-body-form .squiggly-${kind}`);
const shownText = async () =>
  (await explorer.page.locator('ax-body-form .view-lines').innerText()).replaceAll('\u00a0', ' ');

/** Moves to the next problem by key; gives back what it says there. */
async function nextProblem(): Promise<string> {
  await press('F8');
  const message = explorer.page.locator('ax-body-form .marker-widget .descriptioncontainer');
  await message.waitFor();
  return message.innerText();
}

/** Asks by key what stands at the cursor. */
async function explain(): Promise<string> {
  await press('Control+Shift+Space');
  const hover = explorer.page.locator('.monaco-hover .hover-contents').first();
  await hover.waitFor();
  return hover.innerText();
}

describe('the JSON body of a greeting', () => {
  beforeEach(() => openEditor('greetings.create'));

  it('completes members by keyboard, the required ones first, and says what they mean', async () => {
    await insert('{}');
    await press('ArrowLeft');
    await press('Control+Space');
    await suggestion('name').waitFor();
    expect((await suggestions().allInnerTexts()).slice(0, 2)).toEqual(['name', 'rules']);
    await explorer.page.locator('.suggest-details').getByText('Required. Internal name.').waitFor();
    await press('Enter');
    await type('Hello');
    await explorer.page.getByRole('button', { name: 'Form view' }).click();
    expect(await explorer.page.getByLabel('name', { exact: true }).inputValue()).toBe('Hello');
  });

  it('offers the twelve kinds of rule, then the members of the chosen one', async () => {
    await insert('{"rules": [{}]}');
    for (let step = 0; step < 3; step += 1) await press('ArrowLeft');
    await press('Control+Space');
    await suggestion('type').waitFor();
    expect(await suggestions().allInnerTexts()).toEqual(['type']);
    await press('Enter');
    await suggestion('url_funnel').waitFor();
    expect(await suggestions().count()).toBe(12);
    await type('custom');
    await explorer.page.locator('.suggest-details').getByText('tracking-code variable').waitFor();
    await press('Enter');
    await insert(', ');
    await press('Control+Space');
    await suggestion('variable_name').waitFor();
    expect((await suggestions().allInnerTexts()).sort()).toEqual([
      'operator',
      'variable_name',
      'variable_value',
    ]);
    await press('Escape');
    await insert('"variable_name": "tier", "variable_value": "gold"');
    await explorer.page.getByRole('button', { name: 'Form view' }).click();
    expect(await explorer.page.getByLabel('rules[0].variable_value', { exact: true }).inputValue()).toBe(
      'gold',
    );
    expect(await explorer.page.getByLabel('rules[0].type', { exact: true }).inputValue()).toBe(
      'custom_variable',
    );
  });

  it('marks a wrong value as an error, and a member that nobody described as a warning', async () => {
    await insert(
      '{"name": "x", "rules": [{"type": "visits_number", "value": 2, "operator": "more"}], "nmae": 1}',
    );
    await squiggles('error').first().waitFor();
    await squiggles('warning').first().waitFor();
    expect(await nextProblem()).toContain('Choose one of equals, ');
    expect(await nextProblem()).toContain('no member of this name');
  });

  it('says what a member means where the cursor is', async () => {
    await insert('{"name": "x", "rules": []}');
    await press('Home');
    for (let step = 0; step < 3; step += 1) await press('ArrowRight');
    expect(await explain()).toContain('Internal name.');
  });

  it('lets Escape close the suggestions only, and Tab move on', async () => {
    await insert('{}');
    await press('ArrowLeft');
    await press('Control+Space');
    await suggestion('name').waitFor();
    await press('Escape');
    await suggestions().first().waitFor({ state: 'hidden' });
    expect(await shownText()).toBe('{}');
    expect(await editor().evaluate((element) => element.matches(':focus'))).toBe(true);
    await press('Tab');
    await expect.poll(() => editor().evaluate((element) => element.matches(':focus'))).toBe(false);
  });

  it('still sends by Control and Enter while suggestions are open', async () => {
    await insert('{}');
    await press('ArrowLeft');
    await press('Control+Space');
    await suggestion('name').waitFor();
    await press('Control+Enter');
    await explorer.page.getByRole('alert').filter({ hasText: 'Not sent' }).waitFor();
    expect(await shownText()).toBe('{}');
  });
});

it('keeps a body that does not parse over a reload, and explains it in both views', async () => {
  await openEditor('tickets.create');
  await insert('{"message": "x",, }');
  await expect.poll(() => explorer.dumpStorage()).toContain('"x",, }');
  await explorer.page.reload();
  await explorer.openTab('Request', 'Body');
  const alert = explorer.page.getByRole('alert').filter({ hasText: 'not valid JSON' });
  expect(await alert.innerText()).toContain('line 1, column 17');
  await openJsonView();
  await squiggles('error').first().waitFor();
  expect(await shownText()).toBe('{"message": "x",, }');
});

it('goes by the body of the endpoint that is open', async () => {
  await openEditor('greetings.create');
  await explorer.page.goto(`${host.url}#/livechat-v2/tags.create`);
  await explorer.page.getByRole('heading', { level: 1, name: 'Add a tag' }).waitFor();
  await openJsonView();
  await insert('{}');
  await press('ArrowLeft');
  await press('Control+Space');
  await suggestion('tag').waitFor();
  expect(await suggestion('rules').count()).toBe(0);
});

it.each(['light', 'dark'] as const)('shows suggestions whole on a phone, in %s', async (colorScheme) => {
  await openEditor('greetings.create', { colorScheme, viewport: { width: 390, height: 800 } });
  await insert('{}');
  await press('ArrowLeft');
  await press('Control+Space');
  await suggestion('subtype').waitFor();
  const boxes = await Promise.all(
    ['.suggest-widget', '.suggest-details'].map((part) => explorer.page.locator(part).first().boundingBox()),
  );
  for (const box of boxes) {
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
  // What lies uppermost at the last suggestion is that suggestion: nothing cuts it off or covers it.
  const last = suggestions().last();
  const reached = await last.evaluate((row) => {
    const { x, y, width, height } = row.getBoundingClientRect();
    const uppermost = (row.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
    return row.contains(uppermost);
  });
  expect(reached).toBe(true);
});
