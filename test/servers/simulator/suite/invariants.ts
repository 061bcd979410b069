import type { Endpoint } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';
import { addressOf, resourceOf, type Thing, thingsIn } from './known-things.ts';

/** Reads something of the account; the status says whether it is there. */
export type Look = (path: string) => Promise<{ status: number; json: Json | undefined }>;

const filters = [
  '',
  'group=1',
  'group=2&tag[]=sizing',
  'agent=leo@harborpine.example',
  'date_from=2018-04-01&date_to=2018-04-13&timezone=America/Los_Angeles',
  'date_from=2018-04-13&date_to=2018-04-13',
];

/** What does not hold for the account as a whole. */
export async function checkAccount(look: Look, endpoints: readonly Endpoint[]): Promise<string[]> {
  return [
    ...(await checkTotals(look)),
    ...(await checkPages(look, '/chats?date_from=2018-04-10')),
    ...(await checkPages(look, '/tickets?status=open')),
    ...(await checkListed(look, endpoints)),
    ...(await checkReferences(look, endpoints)),
  ];
}

async function checkTotals(look: Look): Promise<string[]> {
  const problems: string[] = [];
  for (const filter of filters) {
    const list = await look(`/chats?${filter}`);
    const report = await look(`/reports/chats/total_chats?${filter}`);
    const buckets = Object.values((report.json ?? {}) as { [key: string]: { chats?: number } });
    const sum = buckets.reduce((total, { chats = 0 }) => total + chats, 0);
    const total = (list.json as { total?: number }).total ?? 0;
    if (list.status !== report.status || total !== sum)
      problems.push(`chats "${filter}": ${list.status}, ${total} listed; ${report.status}, ${sum} reported`);
  }
  return problems;
}

async function checkPages(look: Look, path: string): Promise<string[]> {
  const { total, pages } = (await look(path)).json as { total: number; pages: number };
  const seen: (string | null)[] = [];
  for (let page = 1; page <= pages; page++)
    seen.push(...thingsIn((await look(`${path}&page=${page}`)).json).map(addressOf));
  const each = new Set(seen).size;
  return seen.length === total && each === total
    ? []
    : [`${path}: ${total} in total, ${seen.length} on pages, ${each} different ones`];
}

/** Everything that is listed can be fetched. */
async function checkListed(look: Look, endpoints: readonly Endpoint[]): Promise<string[]> {
  const problems: string[] = [];
  for (const list of endpoints.filter(({ id }) => id.endsWith('.list'))) {
    const get = endpoints.find(({ id }) => id === `${resourceOf(list)}.get`);
    for (const thing of get ? thingsIn((await look(list.path)).json).slice(0, 12) : []) {
      const path = get?.path.replace(/\{\w+\}/, encodeURIComponent(addressOf(thing) ?? '')) ?? '';
      const { status } = await look(path);
      if (status !== 200) problems.push(`${list.path} shows ${path}, which answers ${status}`);
    }
  }
  return problems;
}

/** Groups and agents that things name are there; what names people of the past keeps them. */
async function checkReferences(look: Look, endpoints: readonly Endpoint[]): Promise<string[]> {
  if (!endpoints.some(({ id }) => id === 'groups.list')) return [];
  const groups = thingsIn((await look('/groups')).json);
  const ids = new Set(groups.map(({ id }) => Number(id)));
  const agents = thingsIn((await look('/agents')).json);
  const logins = new Set(agents.map(({ login }) => login));
  const problems: string[] = [];
  const demand = (named: readonly Json[], there: ReadonlySet<Json | undefined>, what: string) =>
    problems.push(
      ...named.filter((one) => !there.has(one)).map((one) => `${what} names ${one}, which is gone`),
    );
  for (const { id, agents: members } of groups) demand(listOf(members), logins, `group ${id}`);
  for (const { login } of agents) {
    const profile = (await look(`/agents/${login}`)).json as Thing;
    demand(
      listOf(profile.groups).map((group) => (group as Thing).id ?? null),
      ids,
      `agent ${login}`,
    );
  }
  const holders = ['tags', 'canned_responses'].filter((name) =>
    endpoints.some(({ id }) => id === `${name.replace('_', '-')}.list`),
  );
  for (const holder of holders)
    for (const { group, ...thing } of thingsIn((await look(`/${holder}`)).json))
      demand([Number(group)], ids, `${holder} ${addressOf(thing)}`);
  return problems;
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}
