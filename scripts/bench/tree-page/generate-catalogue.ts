import type { EndpointEntry } from '../../../src/core/catalogue/endpoint.ts';
import type { EndpointWords } from '../../../src/core/catalogue/search-endpoints.ts';

const things =
  'agent chat ticket group tag visitor goal greeting report webhook survey queue rating transcript canned response status customer property license region token scope message thread event rule action target window theme language route skill team shift schedule invoice order cart coupon product warehouse shipment address country zone'.split(
    ' ',
  );
const deeds =
  'list get create update delete search export import archive restore assign transfer start stop send mark count rank merge copy move rename lock'.split(
    ' ',
  );
const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Makes a catalogue of so many endpoints, forty to a group, with six parameters and a paragraph each; always the same. */
export function generateCatalogue(count: number): {
  index: EndpointEntry[];
  words: Map<string, EndpointWords>;
} {
  let seed = 1;
  const pick = <Item>(items: readonly Item[]): Item => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const item = items[Math.floor((seed / 0x7fffffff) * items.length) % items.length];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const words = new Map<string, EndpointWords>();
  const index = Array.from({ length: count }, (_, place): EndpointEntry => {
    const [deed, thing, other] = [pick(deeds), pick(things), pick(things)];
    const group = Math.floor(place / 40);
    const id = `group-${group}.${deed}-${thing}-${other}-${place}`;
    words.set(id, {
      parameters: Array.from({ length: 6 }, () => `${pick(things)}_${pick(things)}`),
      descriptions: Array.from({ length: 30 }, () => pick(things)).join(' '),
    });
    return {
      id,
      method: pick(methods),
      path: `/${thing}s/{${thing}_id}/${other}s/${place}`,
      title: `${deed} ${thing} ${other}`,
      group: `Group ${group} of ${things[group % things.length]}s`,
      resource: `group-${group}`,
      deprecated: false,
      removed: null,
      since: null,
      observed: false,
    };
  });
  return { index, words };
}
