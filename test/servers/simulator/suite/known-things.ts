import type { Endpoint } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json } from '../../../../src/core/catalogue/schema.ts';
import type { Answer } from './account.ts';
import { readJson } from './check-answer.ts';

/** A thing of the account as a reply shows it. */
export type Thing = { readonly [name: string]: Json };

/** The resource of an endpoint, by its id: `chats` of `chats.list`. */
export function resourceOf({ id }: Pick<Endpoint, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}

/** The things a reply shows: items of a list, or itself. */
export function thingsIn(json: Json | undefined): Thing[] {
  if (Array.isArray(json)) return json.filter(isThing);
  if (!isThing(json)) return [];
  const inside = json.chats ?? json.tickets;
  return Array.isArray(inside) ? inside.filter(isThing) : [json];
}

function isThing(json: Json | undefined): json is Thing {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** What a thing is addressed by in paths. */
export function addressOf(thing: Thing): string | null {
  const address = thing.id ?? thing.login ?? thing.name;
  return typeof address === 'string' || typeof address === 'number' ? String(address) : null;
}

/** What tells a thing from all others of its resource; a tag belongs to a group. */
export function identityOf(resource: string, address: string, group: Json | undefined): string {
  return resource === 'tags' ? `${address} of group ${group}` : address;
}

/** Addresses that replies have shown, by resource, the first ones first. */
export class KnownThings {
  readonly #addresses = new Map<string, string[]>();

  /** Notes what a reply shows. */
  learn(endpoint: Endpoint, answer: Answer): void {
    const resource = resourceOf(endpoint);
    const addresses = this.of(resource);
    if (answer.status !== 200 || !/\.(list|get|create)$/.test(endpoint.id) || resource === 'reports') return;
    for (const thing of thingsIn(readJson(answer))) {
      const address = addressOf(thing);
      if (address !== null && addresses.length < 60 && !addresses.includes(address)) addresses.push(address);
    }
    this.#addresses.set(resource, addresses);
  }

  /** Addresses of a resource; some may be gone by now. */
  of(resource: string): string[] {
    return this.#addresses.get(resource) ?? [];
  }
}
