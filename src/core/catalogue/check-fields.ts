import { splitFieldPath } from './field-path.ts';
import { fitsFieldType } from './fits-field-type.ts';
import type { ReplyField } from './reply.ts';
import type { Json } from './schema.ts';

/** Checks that a sample and its described fields fit each other; `sample` is what the sentences call it. */
export function checkFields(sample: string, fields: readonly ReplyField[], value: Json): string[] {
  const paths = fields.map(({ path }) => path);
  return [
    ...paths
      .filter((path, index) => paths.indexOf(path) !== index)
      .map((path) => `the field ${path} is described twice.`),
    ...new Set(checkPlace(sample, growTree(fields), value, '')),
  ];
}

/** One place of a sample, with what can stand inside it. */
interface Place {
  /** What is described for it. */
  field?: ReplyField;
  /** Members by name, `{placeholder}` included. */
  readonly members: Map<string, Place>;
  /** Each item, where it is a list. */
  items?: Place;
}

function growTree(fields: readonly ReplyField[]): Place {
  const root: Place = { members: new Map() };
  for (const field of fields) {
    let place = root;
    for (const step of splitFieldPath(field.path)) {
      if (step === '[]') {
        place.items ??= { members: new Map() };
        place = place.items;
      } else place = getOrAdd(place.members, step);
    }
    place.field = field;
  }
  return root;
}

function getOrAdd(members: Map<string, Place>, name: string): Place {
  const place = members.get(name) ?? { members: new Map() };
  members.set(name, place);
  return place;
}

function checkPlace(sample: string, place: Place, value: Json, path: string): string[] {
  const { field, items, members } = place;
  if (field && !fitsFieldType(field, value))
    return [`${path || 'the root'} is no ${field.type} in ${sample}.`];
  if (Array.isArray(value))
    return items ? value.flatMap((item) => checkPlace(sample, items, item, `${path}[]`)) : [];
  if (typeof value !== 'object' || value === null) return [];
  const inside = (name: string) => (path ? `${path}.${name}` : name);
  const placeholder = [...members].find(([name]) => name.startsWith('{'));
  const described = Object.entries(value).flatMap(([name, member]) => {
    const [own, inner] = members.has(name) ? [name, members.get(name)] : (placeholder ?? []);
    return own && inner
      ? checkPlace(sample, inner, member, inside(own))
      : [`${inside(name)} stands in ${sample}, but is not described.`];
  });
  const missing = [...members]
    .filter(([name, member]) => !name.startsWith('{') && !Object.hasOwn(value, name) && !isOptional(member))
    .map(([name]) => `${inside(name)} is missing in ${sample}.`);
  return [...described, ...missing];
}

/** A place that only leads to others is as optional as all of them together. */
function isOptional({ field, members, items }: Place): boolean {
  if (field) return field.optional === true;
  return [...members.values(), ...(items ? [items] : [])].every(isOptional);
}
