import type { HttpRequest } from '../http/request.ts';

/**
 * Names of the query, each also with its value, and places in the body that a request has: `tag[]`, `count=1`,
 * `requester`, `requester.mail`.
 */
export function argumentsSent({ url, body }: Pick<HttpRequest, 'url' | 'body'>): ReadonlySet<string> {
  const names = [...new URL(url).searchParams].flatMap(([name, value]) => [name, `${name}=${value}`]);
  return new Set([...names, ...(body ? listPlaces(body) : [])]);
}

function listPlaces(body: string): string[] {
  try {
    return listMembers(JSON.parse(body), '');
  } catch {
    return [...new URLSearchParams(body)].flatMap(([name]) => placesOf(name));
  }
}

/** Members at all depths; entries of a list stand for the list. */
function listMembers(value: unknown, above: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => listMembers(entry, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = above ? `${above}.${name}` : name;
    return [place, ...listMembers(member, place)];
  });
}

/** `requester[mail]` is `requester` and `requester.mail`; `groups[]` and `agents[0]` are the lists themselves. */
function placesOf(name: string): string[] {
  const steps = name
    .replace(/\]/g, '')
    .split('[')
    .filter((step, index) => index === 0 || !/^\d*$/.test(step));
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}
