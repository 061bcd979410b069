import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { guides } from '../../../src/core/catalogue/livechat/guides/index.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { parseChoices } from '../../../src/core/choices/parse-choices.ts';
import { failureCauses } from '../../../src/core/http/failure.ts';

const wanted = [
  'first-call',
  'authentication',
  'versions',
  'jsonp',
  'cross-domain',
  'errors',
  'paging',
  'dates-and-time-zones',
  'regions',
  'bodies',
  'client-libraries',
  'simulated-account',
  'what-can-go-wrong',
];

/** Made while building, of a decision and of the words of failures; as long as these are. */
const generated = 'simulated-account';
const written: readonly string[] = [generated, 'what-can-go-wrong'];

const legacyPaths = [
  'GET /reports/dashboard',
  'GET /reports/dashboard/agent/{login}',
  'GET /reports/dashboard/group/{group_id}',
  'GET /reports/chats',
  'GET /reports/ratings',
  'GET /reports/ratings/ranking',
  'GET /reports/queued_visitors',
  'GET /reports/queued_visitors/waiting_times',
  'GET /reports/chatting_time',
  'GET /reports/goals',
  'GET /reports/chats/source',
  'GET /reports/greetings',
  'GET /visitors/chatting',
  'PUT /agents/{login}/reset_api_key',
];

const clients = [
  'livechat/api-client-php',
  'livechat/api-client-nodejs',
  'livechat/api-client-csharp',
  'cxz/livechat_client',
  'lawwu/livechatR',
];

const texts = new Map<string, string>();
/** Titles by the part of the address that names a page: endpoints and resources bare, guides with their folder. */
const pages = new Map<string, string>();
const endpointIds = new Set<string>();

beforeAll(async () => {
  for (const guide of guides) {
    texts.set(guide.id, await guide.load());
    pages.set(`guides/${guide.id}`, guide.title);
  }
  for (const resource of await loadResources(livechat)) {
    pages.set(resource.id, resource.title);
    for (const endpoint of resource.endpoints) {
      pages.set(endpoint.id, endpoint.title);
      endpointIds.add(endpoint.id);
    }
  }
});

const textOf = (id: string) => texts.get(id) ?? '';
const allTexts = () => [...texts].map(([id, text]) => ({ id, text }));
const withoutCode = (text: string) => text.replace(/^```.*?^```$/gms, '');
const linksOf = (text: string) =>
  [...withoutCode(text).matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, words = '', to = '']) => ({
    words,
    to,
  }));

describe('the guides', () => {
  it('are the ones the explorer promises, each once', () => {
    expect(guides.map(({ id }) => id).sort()).toEqual([...wanted].sort());
    expect(new Set(guides.map(({ title }) => title)).size).toBe(guides.length);
  });

  it('each have a summary of one sentence', () => {
    for (const { summary } of guides) expect(summary).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('leave the first level of headings to the page, and skip no level', () => {
    for (const { id, text } of allTexts()) {
      const levels = [...withoutCode(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
      expect(levels.length, id).toBeGreaterThan(2);
      levels.reduce((before, level) => {
        expect(level, id).toBeGreaterThan(1);
        expect(level - before, id).toBeLessThanOrEqual(1);
        return level;
      }, 1);
    }
  });

  it('are between 40 and 120 lines long where somebody wrote them', () => {
    for (const { id, text } of allTexts().filter((guide) => !written.includes(guide.id))) {
      const lines = text.trimEnd().split('\n').length;
      expect(lines, id).toBeGreaterThanOrEqual(40);
      expect(lines, id).toBeLessThanOrEqual(120);
    }
  });

  it('link only to pages that exist, and to other sites only by https', () => {
    const links = allTexts().flatMap(({ id, text }) => linksOf(text).map((link) => ({ id, ...link })));
    expect(links.length).toBeGreaterThan(100);
    const broken = links.filter(({ to }) => {
      const page = /^#\/livechat-v2\/(.+)$/.exec(to)?.[1];
      return page === undefined ? !to.startsWith('https://github.com/') : !pages.has(page);
    });
    expect(broken).toEqual([]);
  });

  it('call every endpoint by its title', () => {
    const misnamed = allTexts()
      .flatMap(({ text }) => linksOf(text))
      .map(({ words, to }) => ({ words, page: to.replace('#/livechat-v2/', '') }))
      .filter(({ words, page }) => endpointIds.has(page) && words !== pages.get(page));
    expect(misnamed).toEqual([]);
  });

  it('name the language of every block of code', () => {
    for (const { id, text } of allTexts()) {
      const fences = [...text.matchAll(/^```(.*)$/gm)].map(([, language]) => language);
      expect(fences.length % 2, id).toBe(0);
      expect(
        fences.filter((language, index) => index % 2 === 0 && !language),
        id,
      ).toEqual([]);
    }
  });

  it('hold nothing that looks like a secret', () => {
    const secret = /\b[0-9a-f]{24,}\b|\b(?:dal|fra)[:-](?!YOUR_)\w{4,}|Basic [A-Za-z0-9+/]{12,}=/;
    for (const { id, text } of allTexts()) expect(text.match(secret)?.[0], id).toBeUndefined();
  });

  it('use only addresses of examples, of the API and of log-in', () => {
    const hosts = allTexts().flatMap(({ text }) =>
      [...text.matchAll(/https?:\/\/(?:[\w:]+@)?([\w.-]+)/g)].map(([, host]) => host),
    );
    expect([...new Set(hosts)].sort()).toEqual([
      'accounts.livechat.com',
      'accounts.livechatinc.com',
      'api.livechatinc.com',
      'explorer.harborpine.example',
      'github.com',
      'localhost',
      'relay.harborpine.example',
    ]);
  });

  it('say how a fact is known', () => {
    for (const { id, text } of allTexts())
      expect(text, id).toMatch(/\*(documented|observed|unknown|assumed)\*/i);
  });
});

describe('the guide to the simulated account', () => {
  it('lists every choice with what it rests on, under the heading it has in the decision', () => {
    const text = textOf(generated);
    const decision = readFileSync(
      join(import.meta.dirname, '../../../decisions/0001-simulated-world.md'),
      'utf8',
    );
    const rows = parseChoices(decision);
    const listed = [...text.matchAll(/^- \*\*.+?\*\* \(\*(.+?)\*\): .+ Why: .+\.$/gm)];
    expect(listed).toHaveLength(rows.length);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(1)).toEqual([...new Set(rows.map(({ topic }) => topic))]);
    expect(text).toContain(
      '- **Several `tag[]`** (*assumed*): All must be there. Why: Narrows like every other filter.\n',
    );
    expect(text).toContain('[Get one ticket](#/livechat-v2/tickets.get), [Create a ticket]');
  });

  it('counts the choices, in all and by what they rest on', () => {
    const text = textOf(generated);
    const all = Number(/it had to choose: (\d+) times/.exec(text.replaceAll('\n', ' '))?.[1]);
    const counts = [...text.matchAll(/^\| \*[\w ]+\* \| .+ \| (\d+) \|$/gm)].map(([, count]) =>
      Number(count),
    );
    expect(counts).toHaveLength(5);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  });
});

describe('the guide to what can go wrong', () => {
  it('has a section for every cause, which its address names', () => {
    const headings = [...textOf('what-can-go-wrong').matchAll(/^### (.+)$/gm)];
    const addresses = headings.map(([, title = '']) => title.toLowerCase().replace(/[^a-z\d]+/g, '-'));
    expect(addresses.sort()).toEqual([...failureCauses].sort());
  });

  it('says what to do about each, in words that name nothing undefined', () => {
    const text = textOf('what-can-go-wrong');
    for (const section of text.split(/^### /m).slice(1)) expect(section).toMatch(/^\*\*What to do:\*\* \S/m);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it.each(['No credential', 'Credential not for host'])(
    'tells under “%s” what to do about a credential and about a secret variable',
    (title) => {
      const section = textOf('what-can-go-wrong')
        .split(/^### /m)
        .find((one) => one.startsWith(`${title}\n`));
      const [credential, variable] = section?.match(/^\*\*What to do:\*\* .+$/gm) ?? [];
      expect(credential).toContain('under Authorization');
      expect(variable).toContain('under Variables');
    },
  );
});

describe('the guide to versions', () => {
  it.each(legacyPaths)('tells of %s and who still calls it', (path) => {
    const row = textOf('versions')
      .split('\n')
      .find((line) => line.startsWith(`| \`${path}\` |`));
    expect(row).toMatch(/\| (Node\.js|C#)/);
  });
});

describe('the guide to client libraries', () => {
  it.each(clients)('links to %s', (repository) => {
    expect(textOf('client-libraries')).toContain(`(https://github.com/${repository})`);
  });
});

describe('the guide to dates and time zones', () => {
  it('names every report without a time zone, and no other', async () => {
    const resources = await loadResources(livechat);
    const without = resources
      .flatMap(({ endpoints }) => endpoints)
      .filter(({ id }) => id.startsWith('reports.'))
      .filter(({ parameters }) => !parameters.some(({ name }) => name === 'timezone'))
      .map(({ id }) => id);
    const named = [
      ...textOf('dates-and-time-zones').matchAll(
        /^\| \[[^\]]+\]\(#\/livechat-v2\/(reports\.[\w.-]+)\) \| no \|$/gm,
      ),
    ];
    expect(named.map(([, id]) => id).sort()).toEqual(without.sort());
  });
});
