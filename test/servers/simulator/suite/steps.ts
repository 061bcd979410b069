import fc from 'fast-check';
import type { Endpoint, Parameter } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';
import type { Call } from './account.ts';
import { composeCall, exampleArguments, examplePairs } from './compose-call.ts';
import { type KnownThings, resourceOf } from './known-things.ts';
import { missingInPath } from './references.ts';
import { wrongBodies, wrongValues } from './wrong-values.ts';

/** One call to be made, by numbers that mean something only together with what is known by then. */
export interface Step {
  /** Which endpoint. */
  endpoint: number;
  /** Seconds that go by before it. */
  seconds: number;
  /** Numbers that choose its arguments; 0 is the example. */
  choices: readonly number[];
}

/** Steps that shrink to fewer steps. */
export function arbitrarySteps(endpoints: number): fc.Arbitrary<Step[]> {
  // Leaving calls out is what makes a failing sequence readable; simpler arguments would take minutes to find.
  const step = fc.noShrink(
    fc.record({
      endpoint: fc.nat(endpoints - 1),
      seconds: fc.oneof({ weight: 8, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.nat(7_200) }),
      choices: fc.array(fc.nat(9_999), { minLength: 30, maxLength: 30 }),
    }),
  );
  return fc.array(step, { maxLength: 300, size: 'max' });
}

const logins = ['sana', 'leo', 'ines', 'omar', 'kim'].map((name) => `${name}@harborpine.example`);

/** Members for which other values than the example are worth trying, so that things pile up. */
const pools: { readonly [member: string]: readonly Json[] } = {
  login: logins,
  author: logins,
  agent: logins,
  agents: [['leo@harborpine.example'], [], ['ines@harborpine.example', 'leo@harborpine.example']],
  group: [0, 1, 2, 3, 4, 5, 6],
  groups: [[1], [2, 3], [], [5], [4, 6]],
  goal: [304, 311, 318],
  visitor_id: ['S1523605118.3fa7c92e10'],
};

/** Writes the call of a step. */
export function composeStep(endpoint: Endpoint, { choices }: Step, known: KnownThings): Call {
  const left = [...choices];
  const choose = (count: number) => (left.shift() ?? 0) % count;
  const pick = <T>(items: readonly T[]): T | undefined => items[choose(items.length || 1)];
  const given = exampleArguments(endpoint);
  const path = { ...given.path };
  for (const parameter of endpoint.parameters.filter((one) => one.in === 'path')) {
    const resource = parameter.name === 'visitor_id' ? 'visitors' : resourceOf(endpoint);
    const value = choosePath(parameter, choose(10), known.of(resource), pick);
    if (value !== undefined) path[parameter.name] = value;
  }
  const query = endpoint.parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => chooseQuery(parameter, choose(10), pick));
  const type = pick(endpoint.body?.contentTypes ?? []);
  const call = composeCall(endpoint, { path, query, body: chooseBody(endpoint, choose, pick) }, type);
  const { authorization, ...anonymous } = call.headers;
  return choose(40) === 39 ? { ...call, headers: anonymous } : call;
}

type Pick = <T>(items: readonly T[]) => T | undefined;

function choosePath(
  { name, schema }: Parameter,
  choice: number,
  known: readonly string[],
  pick: Pick,
): string | undefined {
  if (choice < 3) return undefined;
  if (choice < 8) return pick(known);
  if (choice < 9) return schema.type === 'integer' ? '9999' : (missingInPath[name] ?? 'XXXXX');
  return String(pick(wrongValues(schema, true))?.value ?? 'x y/%?');
}

function chooseQuery(parameter: Parameter, choice: number, pick: Pick): [string, string][] {
  const { name, schema, required } = parameter;
  if (choice < 6) return required ? examplePairs(parameter) : [];
  if (choice < 8) return examplePairs(parameter);
  const values = choice < 9 ? (pools[name] ?? schema.enum ?? []) : [];
  const value = values.length > 0 ? pick(values) : pick(wrongValues(schema.items ?? schema, true))?.value;
  return value === undefined ? [] : [[name, String(value)]];
}

function chooseBody({ body }: Endpoint, choose: (count: number) => number, pick: Pick): Json | undefined {
  if (!body) return undefined;
  const choice = choose(10);
  if (choice === 9) return pick(wrongBodies(body.schema, body.example))?.value;
  if (choice === 8) return {};
  const members = { ...(body.example as { [name: string]: Json }) };
  for (const [name, { examples }] of Object.entries(body.schema.properties ?? {})) {
    const isGiven = Object.hasOwn(members, name);
    const values = isGiven ? pools[name] : (pools[name] ?? examples);
    const value = choose(10) < (isGiven ? 7 : 2) ? pick(values ?? []) : undefined;
    if (value !== undefined) members[name] = value;
  }
  return members;
}
