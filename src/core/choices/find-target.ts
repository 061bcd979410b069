import type { Endpoint, Resource } from '../catalogue/endpoint.ts';
import type { Schema } from '../catalogue/schema.ts';
import { type ChoiceTarget, type WideTopic, wideTopics } from './choice.ts';

/** What a part of the column “applies to” means. */
export type Target =
  | { readonly kind: 'calls'; readonly calls: readonly ChoiceTarget[] }
  | { readonly kind: 'resources'; readonly ids: readonly string[] }
  | { readonly kind: 'topic'; readonly topic: WideTopic }
  | { readonly kind: 'status'; readonly status: number };

/**
 * Finds what `chats.list`, `chats.list#page?`, `visitors.list#count=1`, `reports#tag[]`, `chats`, `JSONP` or `404` stands
 * for; null: nothing.
 */
export function findTarget(text: string, resources: readonly Resource[]): Target | null {
  if (text.endsWith('?')) {
    const target = findTarget(text.slice(0, -1), resources);
    if (target?.kind !== 'calls') return null;
    return { kind: 'calls', calls: target.calls.map((call) => ({ ...call, rare: true })) };
  }
  if (/^[1-5]\d\d$/.test(text)) return { kind: 'status', status: Number(text) };
  const topic = wideTopics.find((known) => known === text);
  if (topic) return { kind: 'topic', topic };
  const [scope = '', ...rest] = text.split('#');
  const inScope = findScope(scope, resources);
  const endpoints = inScope.flatMap((resource) => resource.endpoints);
  const named = resources.flatMap((resource) => resource.endpoints).filter(({ id }) => id === scope);
  if (rest.length > 0) {
    const calls = [...named, ...endpoints].flatMap((endpoint) => findField(endpoint, rest.join('#')));
    return calls.length > 0 ? { kind: 'calls', calls } : null;
  }
  if (named.length > 0) return { kind: 'calls', calls: named.map(({ id }) => ({ endpoint: id })) };
  return inScope.length > 0 ? { kind: 'resources', ids: inScope.map(({ id }) => id) } : null;
}

/** One resource, or those that a family such as reports is cut into. */
function findScope(scope: string, resources: readonly Resource[]): Resource[] {
  const exact = resources.filter(({ id }) => id === scope);
  return exact.length > 0
    ? exact
    : resources.filter(({ endpoints }) => endpoints.some(({ id }) => id.startsWith(`${scope}.`)));
}

function findField({ id, parameters, body, reply }: Endpoint, field: string): ChoiceTarget[] {
  const [argument = '', value] = field.split('=');
  // What a body holds is not compared by value.
  const places = body && value === undefined ? listPlaces(body.schema) : [];
  const names = [...parameters.map(({ name }) => name), ...places];
  return [
    ...(names.includes(argument)
      ? [{ endpoint: id, argument, ...(value === undefined ? {} : { value }) }]
      : []),
    ...(reply.fields.some(({ path }) => path === field) ? [{ endpoint: id, member: field }] : []),
  ];
}

/** Places of all members of a body, entries of lists marked by brackets: `requester.mail`, `fields[].name`. */
function listPlaces({ properties = {}, items }: Schema, above = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, member]) => {
      const place = above ? `${above}.${name}` : name;
      return [place, ...listPlaces(member, place)];
    }),
    ...(items ? listPlaces(items, `${above}[]`) : []),
  ];
}
