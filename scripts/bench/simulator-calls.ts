import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import { buildRequest } from '../../src/core/request/build-request.ts';
import { createDraft, type Draft, fillExamples } from '../../src/core/request/draft.ts';
import { demoToken } from '../../src/servers/simulator/demo-credentials.ts';
import { createSimulator } from '../../src/servers/simulator/simulator.ts';

/** How long one call took, in milliseconds. */
export interface TimedCall {
  /** Endpoint, and whether its optional examples went along. */
  readonly name: string;
  /** Status of the answer. */
  readonly status: number;
  /** The first time, when nothing is remembered yet. */
  readonly first: number;
  /** Median of the next ones; the first time where a call can't be repeated. */
  readonly median: number;
}

const options = { baseUrl: 'https://simulated.invalid', versionIn: 'header', credential: null } as const;
const repeats = 5;

/** Makes an account of `size` chats with its archive and calls every endpoint; what changes something comes last, and once. */
export async function timeSimulator(size: number): Promise<{ world: number; calls: TimedCall[] }> {
  const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);
  const begin = performance.now();
  // Spread, so that an account of one size only is timed as well.
  const account = createSimulator({ now: () => 0, ...{ size } });
  // The archive is made when it is first looked at.
  const headers = { authorization: `Bearer ${demoToken}` };
  await account.fetch(new Request(`${options.baseUrl}/chats`, { headers }));
  const world = performance.now() - begin;

  async function time(request: Request): Promise<{ status: number; took: number }> {
    const start = performance.now();
    const response = await account.fetch(request);
    await response.text();
    return { status: response.status, took: performance.now() - start };
  }

  const calls: TimedCall[] = [];
  const order = ['GET', 'PUT', 'POST', 'DELETE'];
  endpoints.sort((one, other) => order.indexOf(one.method) - order.indexOf(other.method));
  for (const endpoint of endpoints) {
    const filled = fillExamples(endpoint, createDraft(endpoint));
    const needed = Object.entries(filled.parameters).filter(([key]) => {
      const { required } = endpoint.parameters.find((one) => key === `${one.in}:${one.name}`) ?? {};
      return required;
    });
    const drafts: [string, Draft][] = [['', { ...filled, parameters: Object.fromEntries(needed) }]];
    if (endpoint.method === 'GET' && needed.length < endpoint.parameters.length)
      drafts.push([' with examples', filled]);
    for (const [suffix, draft] of drafts) {
      const { url, method, headers, body } = buildRequest(livechat, endpoint, draft, {
        ...options,
        credentialIn: 'header',
        region: null,
      });
      const fields = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
      if (endpoint.auth === 'required') fields.set('authorization', `Bearer ${demoToken}`);
      const create = () => new Request(url, { method, headers: fields, body });
      const { status, took: first } = await time(create());
      const next: number[] = [];
      while (method === 'GET' && next.length < repeats) next.push((await time(create())).took);
      const median = next.sort((one, other) => one - other)[repeats >> 1] ?? first;
      calls.push({ name: `${endpoint.id}${suffix}`, status, first, median });
    }
  }
  return { world, calls };
}
