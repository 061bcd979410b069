import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import { encodeForm, encodeQuery } from '../../src/core/http/encode.ts';
import { parseForm } from '../../src/core/http/parse-form.ts';
import type { HttpRequest } from '../../src/core/http/request.ts';
import { buildRequest } from '../../src/core/request/build-request.ts';
import { createDraft, fillExamples } from '../../src/core/request/draft.ts';
import { librarySnippets } from '../../src/core/snippets/index.ts';
import { csharpLibrary } from '../../src/core/snippets/libraries/csharp.ts';
import { nodeLibrary } from '../../src/core/snippets/libraries/node.ts';
import { phpLibrary } from '../../src/core/snippets/libraries/php.ts';
import { rLibrary } from '../../src/core/snippets/libraries/r.ts';
import { rubyLibrary } from '../../src/core/snippets/libraries/ruby.ts';
import { readTree } from '../../src/core/snippets/libraries/trees.ts';
import { authorizations, awkward, environment } from './awkward-requests.ts';
import { type Arrival, type Recorder, recordCalls } from './record-calls.ts';
import { canRun, libraryRuntimes, type Runtime } from './runtimes.ts';

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);
const root = join(import.meta.dirname, '../..');
const apiOrigin = 'https://api.livechatinc.com';
const run = promisify(execFile);
let recorder: Recorder;
/** The account that is called by hand; it gets the same calls, so that both are in the same state. */
let other: Recorder;
let folder = '';

/** Loads the PHP library with another address, since it can't be told one. */
const autoload = `<?php spl_autoload_register(function ($name) {
  $text = file_get_contents(getenv('LIVECHAT_PHP_CLIENT') . '/' . strtr($name, '\\\\', '/') . '.php');
  eval('?>' . str_replace('${apiOrigin}', getenv('ORIGIN'), $text));
});`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'libraries-'));
  await mkdir(join(folder, 'vendor'));
  await writeFile(join(folder, 'vendor/autoload.php'), autoload);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The call of an endpoint with its examples. */
function exampleRequest(endpoint: Endpoint, baseUrl: string): HttpRequest {
  const draft = fillExamples(endpoint, createDraft(endpoint));
  return buildRequest(livechat, endpoint, draft, {
    baseUrl,
    versionIn: 'header',
    credential: 'basic',
    credentialIn: 'header',
    region: null,
  });
}

/** Calls with values that are hard to write; each library has some of them. */
function listAwkward(origin: string): HttpRequest[] {
  const version = ['X-API-Version', '2'] as const;
  const asForm = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
  const given = { headers: [version], body: null, credential: 'basic', credentialIn: 'header' } as const;
  const query = encodeQuery([
    ['query', awkward],
    ['tag[]', 'a b'],
    ['tag[]', 'ü&='],
  ]);
  const member = { login: 'new+one@harborpine.example', name: awkward, groups: [1, 2], job_title: '🙂' };
  const form = encodeForm([
    ['name', awkward],
    ['groups[]', '1'],
    ['groups[]', '2'],
  ]);
  const agent = `${origin}/agents/${encodeURIComponent('a/ü🙂?#%&"\'$x')}`;
  return [
    { ...given, method: 'GET', url: `${origin}/chats?${query}` },
    { ...given, method: 'GET', url: agent },
    {
      ...given,
      method: 'POST',
      url: `${origin}/agents`,
      headers: [version, ['Content-Type', 'application/json']],
      body: JSON.stringify(member),
    },
    { ...given, method: 'PUT', url: agent, headers: [version, asForm], body: form, credential: 'personal' },
    { ...given, method: 'DELETE', url: agent, credential: 'personal' },
    { ...given, method: 'GET', url: `${origin}/greetings?group=1` },
  ];
}

/** What is deleted can't be asked for any more. */
function byHarm(one: Endpoint, another: Endpoint): number {
  return Number(one.method === 'DELETE') - Number(another.method === 'DELETE');
}

async function call({ file, run: [[program = '', ...args] = []] }: Runtime, code: string): Promise<Arrival> {
  recorder.arrivals.length = 0;
  await writeFile(join(folder, file), code);
  const env = { ...process.env, ...environment, ORIGIN: recorder.origin, NO_PROXY: '127.0.0.1' };
  // A refusal ends some programs with an error; what counts is what arrived.
  const running = await run(program, args, { cwd: folder, env }).catch((error: Error) => error);
  const [arrival, ...others] = recorder.arrivals;
  if (!arrival || others.length) throw new Error(`${recorder.arrivals.length} calls arrived: ${running}`);
  return arrival;
}

/** The same call made by hand to the account beside. */
async function askByHand({ method, url, headers, body, credential }: HttpRequest) {
  const { pathname, search } = new URL(url);
  const sent = new Headers(headers.map(([name, value]) => [name, value]));
  if (credential) sent.set('Authorization', authorizations[credential]);
  const answer = await fetch(`${other.origin}${pathname}${search}`, { method, headers: sent, body });
  return { status: answer.status, answer: await answer.text() };
}

/** A query or a body by names, all values as texts. */
function readTexts(text: string): unknown {
  if (text.startsWith('{'))
    return JSON.parse(text, (_, value) => (typeof value === 'number' ? String(value) : value));
  const form = parseForm(text);
  return 'fields' in form ? readTree(form.fields) : form;
}

function readAll({ method, url, body }: Pick<HttpRequest, 'method' | 'url' | 'body'>) {
  const { pathname, search } = new URL(url);
  return {
    method,
    path: decodeURIComponent(pathname),
    query: readTexts(search.slice(1)),
    body: readTexts(body ?? ''),
  };
}

/** The libraries by their names in docs/code.md. */
const libraries = {
  livechatapi: nodeLibrary,
  'api-client-php': phpLibrary,
  livechat_client: rubyLibrary,
  'api-client-csharp': csharpLibrary,
  livechatR: rLibrary,
};

it.each(Object.entries(libraries))(
  '%s calls endpoints of the reference only, as many as told',
  async (name, { calls }) => {
    const routes = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(calls).filter((route) => !routes.includes(route))).toEqual([]);
    const docs = await readFile(join(root, 'docs/code.md'), 'utf8');
    const row = docs.split('\n').find((line) => line.startsWith(`| ${name} `));
    expect(row?.split(' | ')[2]).toBe(String(Object.keys(calls).length));
  },
);

describe.each(librarySnippets)('$language – $client ($id)', ({ id, load }) => {
  const runtime = libraryRuntimes[id] as Runtime;
  const isThere = canRun(runtime);

  beforeAll(async () => {
    [recorder, other] = await Promise.all([
      recordCalls('as the account answers'),
      recordCalls('as the account answers'),
    ]);
  });
  afterAll(() => Promise.all([recorder.close(), other.close()]));

  it.runIf(isThere)(
    'is answered as a call by hand, for every endpoint it has',
    { timeout: 300_000 },
    async () => {
      const write = await load();
      const differing: string[] = [];
      for (const endpoint of [...endpoints].sort(byHarm)) {
        const meant = exampleRequest(endpoint, recorder.origin);
        const written = write(meant, null);
        if (written.kind === 'lacking') continue;
        const { status, answer } = await call(runtime, written.code);
        const wanted = await askByHand(meant);
        if (status !== 200 || status !== wanted.status || answer !== wanted.answer)
          differing.push(`${endpoint.id}: ${status} ${answer} in place of ${wanted.status} ${wanted.answer}`);
      }
      expect(differing).toEqual([]);
    },
  );

  it.runIf(isThere)('sends what is hard to write as it is meant', { timeout: 60_000 }, async () => {
    const write = await load();
    let sent = 0;
    for (const meant of listAwkward(recorder.origin)) {
      const written = write(meant, null);
      if (written.kind === 'lacking') continue;
      const { request, body } = await call(runtime, written.code);
      const { method = '', url = '', headers } = request;
      const arrived = { method: method as HttpRequest['method'], url: recorder.origin + url, body };
      expect(readAll(arrived)).toEqual(readAll(meant));
      expect(headers.authorization).toBe(authorizations[meant.credential ?? 'basic']);
      sent += 1;
    }
    expect(sent).toBeGreaterThan(3);
  });

  it('is written as it was before', async () => {
    const write = await load();
    const awkwardCode = listAwkward(apiOrigin).map((meant) => write(meant, null));
    const examples = endpoints.map((endpoint) => {
      const written = write(exampleRequest(endpoint, apiOrigin), null);
      return `${endpoint.id}: ${written.kind === 'lacking' ? written.reason : ['ready.', ...written.notes].join(' ')}\n`;
    });
    const programs = awkwardCode.map((written) =>
      written.kind === 'lacking' ? `${written.reason}\n` : [written.code, ...written.notes].join('\n'),
    );
    await expect([...programs, examples.join('')].join('\n')).toMatchFileSnapshot(`written/${id}.txt`);
  });
});
