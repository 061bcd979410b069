import { splitFieldPath } from '../../catalogue/field-path.ts';
import type { ReplyField } from '../../catalogue/reply.ts';
import { joinSentences } from './join-sentences.ts';
import type { JsonSchema } from './openapi-document.ts';
import { readFieldType } from './read-field-type.ts';

/** One place in a reply: a described member, or a container that only its members tell of. */
interface Place {
  field?: ReplyField;
  item?: Place;
  /** What `{bucket}` stands for, with the word between the braces. */
  rest?: { readonly name: string; readonly place: Place };
  readonly members: Map<string, Place>;
}

/** Builds the JSON Schema of a reply from the list of its members; members nobody described stay allowed. */
export function buildReplySchema(fields: readonly ReplyField[]): JsonSchema {
  const root: Place = { members: new Map() };
  for (const field of fields) openPlace(root, field.path).field = field;
  return describePlace(root);
}

function openPlace(root: Place, path: string): Place {
  let place = root;
  for (const step of splitFieldPath(path)) {
    if (step === '[]') {
      place.item ??= { members: new Map() };
      place = place.item;
    } else place = openMember(place, step);
  }
  return place;
}

function openMember(parent: Place, name: string): Place {
  const [, placeholder] = /^\{(.+)\}$/.exec(name) ?? [];
  const known = placeholder ? parent.rest?.place : parent.members.get(name);
  if (known) return known;
  const place: Place = { members: new Map() };
  if (placeholder) parent.rest = { name: placeholder, place };
  else parent.members.set(name, place);
  return place;
}

function describePlace({ field, item, rest, members }: Place): JsonSchema {
  const required = [...members].filter(([, { field }]) => isAlwaysThere(field)).map(([name]) => name);
  const hasMembers = members.size > 0 || rest !== undefined;
  return {
    ...(item ? { type: 'array' } : hasMembers && { type: 'object' }),
    ...(field && { ...readFieldType(field), ...describeField(field) }),
    ...(item && { items: describePlace(item) }),
    ...(members.size && {
      properties: Object.fromEntries([...members].map(([name, place]) => [name, describePlace(place)])),
    }),
    ...(required.length && { required }),
    // Redoc's word for what the free names are; others pass it over.
    ...(rest && {
      'x-additionalPropertiesName': rest.name,
      additionalProperties: describePlace(rest.place),
    }),
  };
}

/** A container that only its members tell of is not promised; nor is a member that came or went on some day. */
function isAlwaysThere(field: ReplyField | undefined): boolean {
  return field !== undefined && !field.optional && !field.since && !field.removed;
}

function describeField({ type, description, unit, format, since, removed }: ReplyField): JsonSchema {
  const text = joinSentences(
    description,
    /\btimestamp\b/.test(type) ? 'Unix time in seconds' : undefined,
    unit && `Unit: ${unit}`,
    format && `Written as ${format}`,
    since && `Since ${since}`,
    removed && `Gone: ${removed}`,
  );
  return { ...(text && { description: text }), ...(removed && { deprecated: true }) };
}
