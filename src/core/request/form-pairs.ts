import type { Json } from '../catalogue/schema.ts';
import type { Pair } from '../http/encode.ts';

/**
 * Flattens a body into form pairs the way the reference's samples write them: lists of plain values repeat `name[]`,
 * lists of objects are numbered, members stand in brackets (`groups[]=1`, `rules[0][type]=…`, `requester[mail]=…`).
 */
export function formPairs(value: { readonly [name: string]: Json }): Pair[] {
  return Object.entries(value).flatMap(([name, member]) => pairsOf(name, member));
}

function pairsOf(name: string, value: Json): Pair[] {
  if (value === null) return [[name, '']];
  if (typeof value !== 'object') return [[name, String(value)]];
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object' || item === null);
    return value.flatMap((item, index) => pairsOf(plain ? `${name}[]` : `${name}[${index}]`, item));
  }
  return Object.entries(value).flatMap(([key, member]) => pairsOf(`${name}[${key}]`, member as Json));
}
