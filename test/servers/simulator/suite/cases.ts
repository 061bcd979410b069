import type { Endpoint } from '../../../../src/core/catalogue/endpoint.ts';
import type { Answer, Call } from './account.ts';
import {
  checkArgumentRefusal,
  checkFound,
  checkRefusal,
  checkReply,
  checkShape,
  tell,
} from './check-answer.ts';
import { composeCall, exampleArguments, examplePairs } from './compose-call.ts';
import { bodiesOfKinds } from './kinds.ts';
import { mayBeUnknown, missingInPath, missingThings } from './references.ts';
import { type WrongBody, wrongBodies, wrongValues } from './wrong-values.ts';

/** One call with what must hold for its answer. */
export interface Case {
  /** What is special about the call. */
  name: string;
  call: Call;
  /** Whether it succeeds and changes the account, so that others need a fresh one. */
  changes: boolean;
  /** Sentences about what is wrong. */
  check(answer: Answer): string[];
}

/** Members the account can do without although the descriptor asks for them, by decision 0001. */
const dispensable = ['agents.update current_password'];

/** Every case of an endpoint. */
export function casesOf(endpoint: Endpoint): Case[] {
  return [
    ...goodCases(endpoint),
    ...wrongCases(endpoint),
    ...missingCases(endpoint),
    ...frameCases(endpoint),
  ];
}

function goodCases(endpoint: Endpoint): Case[] {
  const { method, parameters, body } = endpoint;
  const given = exampleArguments(endpoint);
  const changes = method !== 'GET';
  const check = (answer: Answer) => checkFound(endpoint, answer);
  const queries = parameters.filter((parameter) => parameter.in === 'query');
  const cases = (body?.contentTypes ?? [undefined]).map((type): Case => {
    const call = composeCall(endpoint, { ...given, query: queries.flatMap(examplePairs) }, type);
    return { name: `with all examples${type ? ` as ${type}` : ''}`, call, changes, check };
  });
  cases.push({ name: 'with what it needs', call: composeCall(endpoint, given), changes, check });
  for (const parameter of queries.filter(({ required }) => !required)) {
    const query = [...given.query, ...examplePairs(parameter)];
    const call = composeCall(endpoint, { ...given, query });
    cases.push({ name: `with the example of ${parameter.name}`, call, changes, check });
  }
  for (const { name, value } of body ? bodiesOfKinds(body) : []) {
    const call = composeCall(endpoint, { ...given, body: value });
    cases.push({ name: `with ${name}`, call, changes, check: (answer) => checkReply(endpoint, answer) });
  }
  return cases;
}

function wrongCases(endpoint: Endpoint): Case[] {
  const { parameters, body } = endpoint;
  const given = exampleArguments(endpoint);
  const cases: Case[] = [];
  const add = (name: string, why: string, changed: Partial<typeof given>) =>
    cases.push({
      name: `with ${name || 'a body'} ${why}`,
      call: composeCall(endpoint, { ...given, ...changed }),
      changes: false,
      check: (answer) => checkArgumentRefusal(answer, name.replace(/^.*\.|\[\w*\]/g, '')),
    });
  for (const { name, in: place, required, schema } of parameters) {
    const wrong = wrongValues(schema.items ?? schema, true).map(({ why, value }) => ({
      why,
      value: String(value),
    }));
    if (place === 'path') {
      for (const { why, value } of wrong) add(name, why, { path: { ...given.path, [name]: value } });
      continue;
    }
    const others = given.query.filter(([other]) => other !== name);
    for (const { why, value } of wrong) add(name, why, { query: [...others, [name, value]] });
    if (required) add(name, 'missing', { query: others });
    if (schema.type === 'array')
      add(name, 'no list', { query: [...others, [name.replace('[]', '[x]'), '1']] });
    else add(name, 'given twice', { query: [...others, ...twice(name)] });
  }
  for (const wrong of body ? allWrongBodies(endpoint) : []) add(wrong.name, wrong.why, { body: wrong.value });
  return cases;
}

const twice = (name: string): [string, string][] => [
  [name, '1'],
  [name, '2'],
];

function allWrongBodies({ id, body }: Endpoint): WrongBody[] {
  if (!body) return [];
  const goods = [body.example, ...bodiesOfKinds(body).map(({ value }) => value)];
  return goods
    .flatMap((good) => wrongBodies(body.schema, good))
    .filter(({ why, name }) => why !== 'missing' || !dispensable.includes(`${id} ${name}`));
}

function missingCases(endpoint: Endpoint): Case[] {
  const { id, parameters, body, method } = endpoint;
  const given = exampleArguments(endpoint);
  const cases: Case[] = [];
  const add = (name: string, changed: Partial<typeof given>, check: (answer: Answer) => string[]) =>
    cases.push({
      name: `with ${name} that does not exist`,
      call: composeCall(endpoint, { ...given, ...changed }),
      changes: `${id} ${name}` in mayBeUnknown && method !== 'GET',
      check: `${id} ${name}` in mayBeUnknown ? (answer) => checkShape(endpoint, answer) : check,
    });
  const unknown = statusesOfUnknown[endpoint.auth];
  for (const { name, in: place, schema } of parameters) {
    const path = schema.type === 'integer' ? '9999' : (missingInPath[name] ?? 'XXXXX');
    const value = missingThings[name];
    if (place === 'path')
      add(name, { path: { ...given.path, [name]: path } }, (answer) => checkRefusal(answer, unknown));
    else if (value !== undefined)
      add(name, { query: [...given.query, [name, String(value)]] }, (answer) =>
        checkArgumentRefusal(answer, ''),
      );
  }
  for (const name of Object.keys(body?.schema.properties ?? {})) {
    const value = name === 'assignee' ? { id: String(missingThings.assignee) } : missingThings[name];
    if (value === undefined) continue;
    const changed = { body: { ...(body?.example as object), [name]: value } };
    add(name, changed, (answer) => (isRefused(answer) ? checkShape(endpoint, answer) : [tell(answer)]));
  }
  return cases;
}

/** What needs no credential answers its errors with 200 (decision 0001); a session is one visitor's alone. */
const statusesOfUnknown = {
  none: [200],
  required: [404],
  'webhook-token': [404],
  'visitor-session': [401, 404],
} as const;

const isRefused = ({ status }: Answer) => status >= 400 && status < 500;

/** Version, credential and callback, which all calls have in common. */
function frameCases(endpoint: Endpoint): Case[] {
  const call = composeCall(endpoint, exampleArguments(endpoint));
  const cases: Case[] = [];
  const add = (name: string, changed: Partial<Call>, check: (answer: Answer) => string[]) =>
    cases.push({ name, call: { ...call, ...changed }, changes: false, check });
  const { authorization, ...anonymous } = call.headers;
  if (authorization)
    add('without a credential', { headers: anonymous }, (answer) => checkRefusal(answer, [401]));
  if (!endpoint.unversioned)
    add('in version 7', { headers: { ...call.headers, 'x-api-version': '7' } }, (answer) =>
      checkRefusal(answer, [400]),
    );
  if (endpoint.jsonp)
    add(
      'with a callback',
      { path: `${call.path}${call.path.includes('?') ? '&' : '?'}callback=show` },
      (answer) =>
        /^\/\*\*\/show\(.*\);$/.test(answer.text) && answer.type.startsWith('text/javascript')
          ? []
          : [tell(answer)],
    );
  return cases;
}
