import type { Endpoint } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';
import { createAccount } from '../call.ts';
import { type Answer, ask, authorization, type Call } from './account.ts';
import { checkShape, readJson } from './check-answer.ts';
import { checkAccount, type Look } from './invariants.ts';
import { addressOf, identityOf, KnownThings, resourceOf, thingsIn } from './known-things.ts';
import { composeStep, type Step } from './steps.ts';

/** What one sequence of calls came to. */
export interface Played {
  /** Every call of a step with its answer. */
  calls: { now: number; call: Call; answer: Answer }[];
  /** What did not hold, in sentences. */
  problems: string[];
}

/** The account as a whole is looked at after so many steps. */
const lookEvery = 100;

/** Takes a fresh account through steps; stops at the first that breaks something. */
export async function play(endpoints: readonly Endpoint[], steps: readonly Step[]): Promise<Played> {
  const time = { now: 0 };
  const account = createAccount(time);
  const known = new KnownThings();
  const gone = new Map<string, { endpoint: Endpoint; call: Call }>();
  const calls: Played['calls'] = [];
  const send = (call: Call) => ask((request) => account.fetch(request), call);
  const look: Look = async (path) => {
    const answer = await send({ method: 'GET', path, headers: { authorization }, body: null });
    return { status: answer.status, json: readJson(answer) };
  };

  for (const [index, step] of steps.entries()) {
    const endpoint = endpoints[step.endpoint];
    if (!endpoint) continue;
    time.now += step.seconds * 1_000;
    const call = composeStep(endpoint, step, known);
    const answer = await send(call);
    calls.push({ now: time.now, call, answer });
    known.learn(endpoint, answer);
    const problems = isPlainUnknown(call, answer) ? [] : checkShape(endpoint, answer);
    if (answer.status === 200) {
      problems.push(...(await checkCreated(look, endpoints, endpoint, answer, gone)));
      if (endpoint.id.endsWith('.delete')) {
        const one = [deleted(endpoint, call), { endpoint, call }] as const;
        gone.set(...one);
        problems.push(...(await checkGone(look, endpoints, new Map([one]))));
      }
    }
    if (problems.length === 0 && ((index + 1) % lookEvery === 0 || index === steps.length - 1))
      problems.push(...(await checkGone(look, endpoints, gone)), ...(await checkAccount(look, endpoints)));
    if (problems.length > 0) return { calls, problems };
  }
  return { calls, problems: [] };
}

/** Whether a value in the path made another path of it. */
function isPlainUnknown({ method }: Call, { status, text }: Answer): boolean {
  return status === 404 && text.startsWith(`Cannot ${method} `);
}

async function checkCreated(
  look: Look,
  endpoints: readonly Endpoint[],
  endpoint: Endpoint,
  answer: Answer,
  gone: Map<string, unknown>,
): Promise<string[]> {
  const [thing] = endpoint.id.endsWith('.create') ? thingsIn(readJson(answer)) : [];
  const address = thing && addressOf(thing);
  if (!thing || !address) return [];
  const resource = resourceOf(endpoint);
  gone.delete(`${resource} ${identityOf(resource, address, thing.group)}`);
  const found = await find(look, endpoints, resource, address, thing.group);
  return found === 'there' ? [] : [`${resource} ${address} was created, but is ${found}`];
}

async function checkGone(
  look: Look,
  endpoints: readonly Endpoint[],
  gone: ReadonlyMap<string, { endpoint: Endpoint; call: Call }>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, { endpoint, call }] of gone) {
    const { address, group } = addressed(endpoint, call);
    const found = await find(look, endpoints, resourceOf(endpoint), address, group);
    if (found !== 'gone') problems.push(`${name} was deleted, but is ${found}`);
  }
  return problems;
}

/** Whether a thing is there: fetched by its address, and shown in the list, which must agree. */
async function find(
  look: Look,
  endpoints: readonly Endpoint[],
  resource: string,
  address: string,
  group: Json | undefined,
): Promise<'there' | 'gone' | 'listed only' | 'not listed'> {
  const get = endpoints.find(({ id }) => id === `${resource}.get`);
  const list = endpoints.find(({ id }) => id === `${resource}.list`);
  const path = get?.path.replace(/\{\w+\}/, encodeURIComponent(address));
  const isFetched = path === undefined ? null : (await look(path)).status === 200;
  if (!list) return isFetched ? 'there' : 'gone';
  const hasGroup = list.parameters.some(({ name }) => name === 'group') && typeof group === 'number';
  const { json } = await look(hasGroup ? `${list.path}?group=${group}` : list.path);
  const identity = identityOf(resource, address, group);
  const isListed = thingsIn(json).some(
    (thing) => identityOf(resource, addressOf(thing) ?? '', thing.group) === identity,
  );
  if (isFetched === null || isFetched === isListed) return isListed ? 'there' : 'gone';
  return isListed ? 'listed only' : 'not listed';
}

function deleted(endpoint: Endpoint, call: Call): string {
  const { address, group } = addressed(endpoint, call);
  return `${resourceOf(endpoint)} ${identityOf(resourceOf(endpoint), address, group)}`;
}

/** What a deletion named: the last step of its path, and the group of its body. */
function addressed(_: Endpoint, { path, body, headers }: Call): { address: string; group: Json | undefined } {
  const [bare = ''] = path.split('?');
  const address = decodeURIComponent(bare.slice(bare.lastIndexOf('/') + 1)).toLowerCase();
  const isJson = headers['content-type'] === 'application/json';
  const group = isJson ? JSON.parse(body ?? '{}').group : new URLSearchParams(body ?? '').get('group');
  return { address, group: group === null || group === undefined ? undefined : Number(group) };
}
