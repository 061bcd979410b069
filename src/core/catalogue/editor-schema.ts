import { checkValue } from './check-value.ts';
import { clockPattern } from './fits-format.ts';
import { type Format, type Json, type Schema, typesOf } from './schema.ts';
import { discriminatorOf, variantOf } from './variant-of.ts';

/** JSON Schema as Monaco's JSON service reads it: draft 7 with words of its own, such as `errorMessage`. */
export type EditorSchema = { readonly [word: string]: unknown };

/**
 * Rewrites a schema for Monaco's JSON service, which completes, explains and checks by it. An error there is what
 * `checkValue` refuses, in the same words where the service takes them; a member that nobody described is a warning.
 */
export function toEditorSchema(schema: Schema, required = false): EditorSchema {
  const { title, default: assumed, examples, minimum, maximum, minLength, maxLength } = schema;
  return {
    type: typeOf(schema),
    title,
    description: describe(schema, required),
    enum: schema.enum,
    default: assumed,
    examples,
    minimum,
    maximum,
    minLength,
    maxLength,
    ...toPattern(schema),
    ...(schema.items && { items: toItemSchema(schema.items) }),
    // The service has one such message for all; about an object it would also stand where a member is refused.
    ...(schema.type !== 'object' && { errorMessage: messageFor(schema, null) }),
    ...(discriminatorOf(schema) ? toKinds(schema) : toMembers(schema)),
  };
}

/** The first thing that is wrong with a value, in our own words. */
function messageFor(schema: Schema, misfit: Json): string | undefined {
  return checkValue(schema, misfit)[0]?.message;
}

function describe(schema: Schema, required: boolean): string {
  const { description, enum: values, default: assumed, examples = [] } = schema;
  const meaning = [required ? 'Required.' : '', description, schema['x-note']].filter(Boolean).join(' ');
  const lines = [
    meaning,
    values ? `One of: ${values.join(', ')}.` : '',
    assumed === undefined ? '' : `Default: ${JSON.stringify(assumed)}.`,
    examples[0] === undefined ? '' : `Example: ${JSON.stringify(examples[0])}.`,
  ];
  return lines.filter(Boolean).join('\n');
}

/**
 * Formats as patterns, none stricter than `fitsFormat`: the service knows some of the formats and understands them
 * otherwise (its times have seconds and a zone). Those that no pattern can tell are left out.
 */
const patterns: { readonly [format in Format]?: string } = {
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  time: clockPattern,
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  uri: '^[hH][tT][tT][pP][sS]?://\\S+$',
  'unix-time': '^\\d+$',
};

/** What a variable begins with, which may stand in a text for any value; what it stands for is checked elsewhere. */
const variable = '\\{\\{';

const isPlain = (schema: Schema) =>
  !schema.enum && typesOf(schema).every((type) => ['integer', 'number', 'boolean'].includes(type));

function typeOf(schema: Schema): unknown {
  return isPlain(schema) ? [...typesOf(schema), 'string'] : schema.type;
}

function toPattern(schema: Schema): EditorSchema {
  const { format } = schema;
  if (isPlain(schema)) return { pattern: variable, patternErrorMessage: messageFor(schema, 'text') };
  const pattern = format && patterns[format];
  if (!pattern) return {};
  return {
    pattern: `${pattern}|${variable}`,
    patternErrorMessage: messageFor({ type: 'string', format }, ' '),
  };
}

/** An empty text is a value, but as an entry of a list it is one that was forgotten. */
function toItemSchema(items: Schema): EditorSchema {
  const filled = typesOf(items).includes('string') && !items.enum && !items.minLength;
  return toEditorSchema(filled ? { ...items, minLength: 1 } : items);
}

const unknownMember: EditorSchema = {
  // The service's only way to warn about one value, while all else it finds is an error.
  deprecationMessage: 'The catalogue describes no member of this name here. It is sent all the same.',
};

function toMembers(schema: Schema): EditorSchema {
  const { properties = {}, required = [], dependentRequired, additionalProperties, propertyNames } = schema;
  const named = Object.entries(properties);
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const members = propertyNames
    ? propertyNames.enum.map((name): [string, Schema | undefined] => [name, properties[name] ?? others])
    : named;
  if (!members.length) return others ? { additionalProperties: toEditorSchema(others) } : {};
  return {
    properties: Object.fromEntries(
      members.map(([name, member], index) => [
        name,
        member ? toMemberSchema(member, required.includes(name), index) : true,
      ]),
    ),
    required,
    dependentRequired,
    additionalProperties: propertyNames ? false : toOthers(others, additionalProperties),
  };
}

/** Members are suggested in the order of the descriptor, those that are required first. */
function toMemberSchema(schema: Schema, required: boolean, index: number): EditorSchema {
  const suggestSortText = `${required ? 0 : 1}${String(index).padStart(3, '0')}`;
  return { ...toEditorSchema(schema, required), suggestSortText };
}

function toOthers(others: Schema | undefined, allowed: Schema['additionalProperties']): unknown {
  if (others) return toEditorSchema(others);
  return allowed === true ? true : unknownMember;
}

/** The choice of a kind, and for each kind its members once it is chosen; the service can't tell that from `oneOf`. */
function toKinds(schema: Schema): EditorSchema {
  const discriminator = discriminatorOf(schema) ?? '';
  const choice = variantOf(schema, {}).properties?.[discriminator] ?? { type: 'string' };
  const values = choice.enum ?? [];
  const kindOf = (value: Json) => variantOf(schema, { [discriminator]: value });
  return {
    properties: {
      [discriminator]: {
        ...toEditorSchema(choice, true),
        enumDescriptions: values.map((value) => kindOf(value).description ?? ''),
      },
    },
    required: [discriminator],
    allOf: values.map((value) => {
      const { properties, ...kind } = toMembers(kindOf(value));
      return {
        // Not suggested: it would complete the name of the member together with the first kind's value.
        if: {
          properties: { [discriminator]: { const: value, doNotSuggest: true } },
          required: [discriminator],
        },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so; nobody awaits it.
        then: { ...kind, properties: { ...(properties as object), [discriminator]: true } },
      };
    }),
  };
}
