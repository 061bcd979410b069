import type { EndpointEntry, Resource } from './endpoint.ts';
import type { Schema } from './schema.ts';
import { createTextSearch } from './text-search.ts';

/** What the small index of endpoints does not hold, but a search should find. */
export interface EndpointWords {
  /** Names of its parameters and body members, and of the members of those. */
  readonly parameters: readonly string[];
  /** Its summary, its notes, the descriptions of its parameters and the values they take. */
  readonly descriptions: string;
}

/** An endpoint that a search found. */
export interface FoundEndpoint {
  readonly entry: EndpointEntry;
  /** Whether title, method, path, group and id hold all words. */
  readonly inHead: boolean;
  /** Tells where the words stand, when neither title nor path show it: `parameter timezone`, `in its description`. */
  where(): string | null;
}

/** Finds endpoints by words, the best match first; no words find all. */
export type EndpointSearch = (words: string) => readonly FoundEndpoint[];

/** Makes a search over endpoints; without `words` (not loaded yet) it knows titles, methods, paths and groups only. */
export function createEndpointSearch(
  index: readonly EndpointEntry[],
  words: ReadonlyMap<string, EndpointWords> = new Map(),
): EndpointSearch {
  const search = createTextSearch(
    index.map((entry) => {
      const { parameters = [], descriptions = '' } = words.get(entry.id) ?? {};
      return { head: headOf(entry), body: `${parameters.join(' ')} ${descriptions}` };
    }),
  );
  return (typed) =>
    search(typed).flatMap(({ place, inHead }) => {
      const entry = index[place];
      return entry
        ? [{ entry, inHead, where: () => (inHead ? null : explain(entry, words.get(entry.id), typed)) }]
        : [];
    });
}

function headOf({ title, method, path, id, group }: EndpointEntry): string {
  return `${title} ${method} ${path} ${group} ${id}`;
}

function explain(entry: EndpointEntry, words: EndpointWords | undefined, typed: string): string | null {
  if (!words) return null;
  const parts = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const head = headOf(entry).toLowerCase();
  const missing = parts.filter((part) => !head.includes(part));
  const parameter = words.parameters.find((name) =>
    missing.some((part) => name.toLowerCase().includes(part)),
  );
  if (parameter) return `parameter ${parameter}`;
  const descriptions = words.descriptions.toLowerCase();
  return missing.some((part) => descriptions.includes(part)) ? 'in its description' : null;
}

/** Collects the words of every endpoint of loaded resources, by id. */
export function collectWords(resources: readonly Resource[]): Map<string, EndpointWords> {
  return new Map(
    resources
      .flatMap(({ endpoints }) => endpoints)
      .map(({ id, summary, parameters, body, notes }) => {
        const members = [
          ...parameters.map(({ name, schema }) => ({ name, schema })),
          ...(body ? membersOf(body.schema) : []),
        ];
        const values = members.flatMap(({ schema }) => [
          ...(schema.enum ?? []),
          ...(schema.items?.enum ?? []),
        ]);
        const descriptions = [
          summary,
          ...members.map(({ schema }) => schema.description ?? ''),
          ...notes,
          ...values,
        ];
        return [
          id,
          { parameters: [...new Set(members.map(({ name }) => name))], descriptions: descriptions.join(' ') },
        ];
      }),
  );
}

function membersOf(schema: Schema): { name: string; schema: Schema }[] {
  const inner = [schema.items, ...(schema.oneOf ?? [])].flatMap((other) => (other ? membersOf(other) : []));
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
      { name, schema: member },
      ...membersOf(member),
    ]),
    ...inner,
  ];
}
