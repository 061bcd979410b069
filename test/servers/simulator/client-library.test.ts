import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import type { Json } from '../../../src/core/catalogue/schema.ts';
import { demoKey, demoLogin } from '../../../src/servers/simulator/demo-credentials.ts';
import { type RunningSimulator, startSimulator } from '../../../src/servers/simulator/node.ts';
import { compareReply } from './suite/compare-reply.ts';
import { exampleArguments } from './suite/compose-call.ts';

/** LiveChat's own client as far as the test knows it; it calls back with the JSON, or with `{ error }`. */
interface Client {
  [resource: string]: { [method: string]: (...args: unknown[]) => void };
}

// The host is the constructor's fourth argument: nothing of the client is changed, not even by a proxy.
const { LiveChatApi } = createRequire(import.meta.url)('livechatapi') as {
  LiveChatApi: new (login: string, key: string, version: number, host: string) => Client;
};

const all = (await loadResources(livechat)).flatMap((resource) =>
  resource.endpoints.map((endpoint) => ({ resource, endpoint })),
);

/** What the client calls its methods, with the endpoint each should reach; null where nothing followed the older path. */
const crud = (resource: string, id: string): [string, string][] =>
  ['list', 'get', 'create', 'update', 'delete'].map((name) => [`${resource}.${name}`, `${id}.${name}`]);
const methods: readonly (readonly [method: string, endpoint: string | null, ...args: string[]])[] = [
  ...crud('agents', 'agents'),
  ['agents.resetApiKey', 'agents.reset-api-key'],
  ...crud('canned_responses', 'canned-responses'),
  ['chats.list', 'chats.list'],
  ['chats.get', 'chats.get'],
  ['chats.send', 'chats.send-transcript'],
  ...crud('goals', 'goals'),
  ['goals.mark', 'goals.mark-as-successful'],
  ...crud('greetings', 'greetings'),
  ...crud('groups', 'groups'),
  ['reports.getDashboardData', null],
  ['reports.getDashboardDataForAgent', null, 'leo@harborpine.example'],
  ['reports.getDashboardDataForGroup', null, '2'],
  ['reports.getChatsReport', 'reports.total-chats'],
  ['reports.getRatingsReport', 'reports.chat-ratings'],
  ['reports.getRatingsRanking', 'reports.chat-ranking'],
  ['reports.getQueuedVisitorsReport', 'reports.queued-visitors'],
  ['reports.getQueueWaitingTimesReport', 'reports.queue-waiting-times'],
  ['reports.getAvailabilityReport', 'reports.availability'],
  ['reports.getChattingTimeReport', 'reports.chatting-time'],
  ['reports.getGoalsReport', 'reports.goals'],
  ['status.get', 'status.get'],
  ['visitors.list', 'visitors.list'],
  ['visitors.listOnlyChattingVisitors', 'visitors.list'],
  ['visitors.addCustomVisitorDetails', 'visitors.add-details'],
];

let simulator: RunningSimulator;
let client: Client;

beforeEach(async () => {
  simulator = await startSimulator({ port: 0, now: () => 0 });
  client = new LiveChatApi(demoLogin, demoKey, 2, `${simulator.url}/`);
});

afterEach(() => simulator.close());

function ask(method: string, args: readonly unknown[]): Promise<Json> {
  const [resource = '', name = ''] = method.split('.');
  return new Promise((resolve) => client[resource]?.[name]?.(...args, resolve));
}

it('is called by every method it has for version 2', () => {
  const own = Object.entries(client)
    .filter(([resource, value]) => typeof value === 'object' && resource !== 'request')
    .flatMap(([resource, value]) =>
      Object.entries(value)
        .filter(([, member]) => typeof member === 'function')
        .map(([name]) => `${resource}.${name}`),
    );
  expect(own.sort()).toEqual(methods.map(([method]) => method).sort());
});

it.each(methods.map(([method, id, ...args]) => ({ method, id, args })))(
  '$method is answered as $id',
  async ({ method, id, args }) => {
    const found = all.find(({ endpoint }) => endpoint.id === id);
    if (!found) {
      expect(await ask(method, args)).toEqual({
        error: expect.stringMatching(/^Cannot GET \/reports\/dashboard/),
      });
      return;
    }
    const { endpoint } = found;
    const { path, query, body } = exampleArguments(endpoint);
    const given = body ?? (query.length > 0 ? Object.fromEntries(query) : undefined);
    const answer = await ask(method, [...Object.values(path), ...(given ? [given] : [])]);
    expect(compareReply(answer, endpoint.reply), JSON.stringify(answer)).toEqual([]);
  },
);

it('hands back the text of a refusal as its error', async () => {
  const login = 'nobody@harborpine.example';
  expect(await ask('agents.get', [login])).toEqual({ error: '{"error":"Agent not found"}' });
  const stranger = new LiveChatApi(demoLogin, 'no key', 2, `${simulator.url}/`);
  const refused = await new Promise((resolve) => stranger.agents?.list?.(resolve));
  expect(refused).toEqual({ error: expect.stringContaining('Wrong login') });
});

it('sees what it has created and changed', async () => {
  const login = 'client@harborpine.example';
  await ask('agents.create', [{ login, name: 'Client Made', groups: [1, 2] }]);
  expect(await ask('agents.get', [login])).toMatchObject({ groups: [{ id: 1 }, { id: 2 }] });
  await ask('agents.update', [login, { job_title: 'Tester' }]);
  expect(await ask('agents.get', [login])).toMatchObject({ job_title: 'Tester' });
  await ask('agents.delete', [login]);
  expect(JSON.stringify(await ask('agents.list', []))).not.toContain(login);
});
