import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint, Parameter } from '../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import type { Json } from '../../src/core/catalogue/schema.ts';
import { ExplorerPage, launchChromium } from './explorer-page.ts';
import { serveStatically } from './serve-statically.ts';

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);
const json = 'application/json';
/** Every way but the first to send a body. */
const otherTypes = endpoints.flatMap((endpoint) =>
  (endpoint.body?.contentTypes.slice(1) ?? []).map((type) => ({ endpoint, type, id: endpoint.id })),
);
const heard: ((request: Request) => void)[] = [];

let browser: Browser;
let host: Awaited<ReturnType<typeof serveStatically>>;
let explorer: ExplorerPage;
let page: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serveStatically()]);
  explorer = await ExplorerPage.open(browser, host.url);
  page = explorer.page;
  // The later route wins over the one that keeps every test from the network.
  await explorer.context.route(`${livechat.baseUrl}/**`, async (route) => {
    heard.shift()?.(route.request());
    await route.fulfill({ status: 200, json: {}, headers: { 'access-control-allow-origin': '*' } });
  });
  await explorer.chooseAccount('Live LiveChat account');
  await open(endpoints[0] as Endpoint);
  await explorer.chooseTransport('Direct');
  await allowChanges();
});
afterAll(async () => {
  await browser.close();
  host.stop();
});

async function open({ id, title }: Endpoint): Promise<void> {
  await page.goto(`${host.url}#/livechat-v2/${id}`);
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** The first change on a real account is asked about once a session; a person allows it. */
async function allowChanges(): Promise<void> {
  await open(endpoints.find(({ id }) => id === 'agents.create') as Endpoint);
  await page.getByRole('button', { name: 'Fill in examples' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send it' }).click();
  await explorer.measures();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
}

async function fillInExamples({ parameters, body }: Endpoint): Promise<void> {
  const button = page.getByRole('button', { name: 'Fill in examples' });
  if (parameters.length || body) await button.click();
  else expect(await button.count()).toBe(0);
}

/** Presses Send; gives back the request that left the browser, or says why none did. */
async function send(): Promise<Request> {
  const request = new Promise<Request>((resolve) => {
    heard[0] = resolve;
  });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'Not sent' });
  const outcome = await Promise.race([
    request,
    refused.waitFor().then(
      () => refused.innerText(),
      () => 'Nothing was sent.',
    ),
  ]);
  if (typeof outcome === 'string') throw new Error(outcome);
  await explorer.measures();
  return outcome;
}

/** The example of a parameter as it stands on the wire: once for each entry of a list, flags as 0 and 1. */
function examplesOf({ schema }: Parameter): string[] {
  const [example] = schema.examples ?? [];
  if (example === undefined) return [];
  const values: readonly Json[] = Array.isArray(example) ? example : [example];
  return values.map((value) => String(typeof value === 'boolean' ? Number(value) : value));
}

function promisedPath({ path, parameters }: Endpoint): string {
  const segment = (name: string) => {
    const parameter = parameters.find((each) => each.in === 'path' && each.name === name);
    return encodeURIComponent(parameter ? (examplesOf(parameter)[0] ?? '') : '');
  };
  return path.replace(/\{(.+?)\}/g, (_, name: string) => segment(name));
}

function promisedQuery({ parameters }: Endpoint): [string, string][] {
  return parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => examplesOf(parameter).map((text): [string, string] => [parameter.name, text]));
}

/** Members as a form names them: `groups[]` for each plain entry, `rules[0][type]`, `requester[mail]`. */
function promisedForm(value: Json, name = ''): [string, string][] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) =>
      promisedForm(entry, `${name}[${typeof entry === 'object' ? index : ''}]`),
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([member, inner]) =>
      promisedForm(inner, name ? `${name}[${member}]` : member),
    );
  return [[name, String(value)]];
}

/** Checks that a request carries the example of the body, written as the type says. */
function expectBody(request: Request, { body }: Endpoint, type = body?.contentTypes[0]): void {
  expect(request.headers()['content-type']).toBe(type);
  const sent = request.postData();
  if (!body) expect(sent).toBe(null);
  else if (type === json) expect(JSON.parse(sent ?? '')).toEqual(body.example);
  else expect([...new URLSearchParams(sent ?? '')]).toEqual(promisedForm(body.example));
}

describe('what leaves the browser is what the descriptor promises', () => {
  it.each(endpoints)('by $id', async (endpoint) => {
    await open(endpoint);
    await fillInExamples(endpoint);
    const request = await send();
    const url = new URL(request.url());
    expect(request.method()).toBe(endpoint.method);
    // An @ may stand in a path either way.
    expect(url.pathname.replaceAll('@', '%40')).toBe(promisedPath(endpoint));
    expect([...url.searchParams]).toEqual(promisedQuery(endpoint));
    expect(request.headers()['x-api-version']).toBe(endpoint.unversioned ? undefined : '2');
    expectBody(request, endpoint);
  });

  it.each(otherTypes)('by $id as $type', async ({ endpoint, type }) => {
    await open(endpoint);
    await fillInExamples(endpoint);
    await explorer.openTab('Request', 'Body');
    await page.getByRole('radio', { name: type === json ? 'JSON' : 'Form-encoded' }).check();
    expectBody(await send(), endpoint, type);
  });

  it('and a typed value never leaves its segment of the path', async () => {
    const endpoint = endpoints.find(({ id }) => id === 'agents.get') as Endpoint;
    await open(endpoint);
    await page.getByLabel('login', { exact: true }).fill('a/b?c#d%@mail.example');
    expect(new URL((await send()).url()).pathname).toBe('/agents/a%2Fb%3Fc%23d%25@mail.example');
  });

  it('and the page has nothing to complain of', () => {
    expect(explorer.complaints).toEqual([]);
  });
});

it('has an example of every way a form names its members', () => {
  const names = endpoints.flatMap(({ body }) => promisedForm(body?.example ?? {}).map(([name]) => name));
  for (const name of ['groups[]', 'requester[mail]', 'rules[0][type]']) expect(names).toContain(name);
});

it('has an example of every parameter', () => {
  const without = endpoints.flatMap(({ id, parameters }) =>
    parameters.filter((each) => !examplesOf(each).length).map(({ name }) => `${id} ${name}`),
  );
  expect(without).toEqual([]);
});
