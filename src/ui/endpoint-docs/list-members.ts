import type { Endpoint, Parameter, ParameterPlace } from '../../core/catalogue/endpoint.ts';
import type { Schema } from '../../core/catalogue/schema.ts';
import { discriminatorOf } from '../../core/catalogue/variant-of.ts';
import { parameterKey } from '../../core/request/draft.ts';

/** One argument of a call, as the reference lists it. */
export interface Member {
  /** Name on the wire. */
  readonly name: string;
  /** Field that takes its example, as `useExample` names it; null where it has no place of its own. */
  readonly field: string | null;
  readonly schema: Schema;
  readonly required: boolean;
  /** Members beside which it must stand. */
  readonly requiredWith: readonly string[];
  /** Whether its values are the kinds that stand below it. */
  readonly namesKind?: boolean;
  /** Names it can have, where `name` only stands for one of them. */
  readonly names?: readonly string[];
  readonly defaultText?: string;
  readonly since?: string;
}

/** One kind of an object that comes in several. */
export interface MemberKind {
  readonly name: string;
  /** Field that takes an example of this kind, or null. */
  readonly field: string | null;
  readonly schema: Schema;
}

/** The parameters that stand in one place. */
export function listParameters({ parameters }: Endpoint, place: ParameterPlace): Member[] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter: Parameter) => ({
      ...parameter,
      field: parameterKey(parameter),
      requiredWith: [],
    }));
}

/** The members of an object, or of the entries of a list; `field` is the object's own, `body:` for the body itself. */
export function listMembers(schema: Schema, field: string | null): Member[] {
  const { properties = {}, propertyNames, additionalProperties } = schema;
  const discriminator = discriminatorOf(schema);
  const entries = Object.entries(properties)
    // The kinds have members of their own; what is common to all is only the choice.
    .filter(([name]) => !schema.oneOf || !discriminator || name === discriminator)
    .map(([name, member]) => ({
      name,
      // To change the kind alone would leave an entry whose other members belong to another one.
      field: name === discriminator ? null : join(field, name),
      namesKind: name === discriminator,
      schema: member,
      required: schema.required?.includes(name) ?? false,
      requiredWith: Object.entries(schema.dependentRequired ?? {})
        .filter(([, needed]) => needed.includes(name))
        .map(([other]) => other),
    }));
  const names = propertyNames?.enum ?? [];
  const [first] = names;
  return first !== undefined && typeof additionalProperties === 'object'
    ? [
        ...entries,
        {
          name: `{${first} …}`,
          names,
          field: join(field, first),
          schema: additionalProperties,
          required: false,
          requiredWith: [],
        },
      ]
    : entries;
}

/** The kinds of an object, or none; `field` is the list whose entries they are, or null. */
export function listKinds(schema: Schema, field: string | null): MemberKind[] {
  const discriminator = discriminatorOf(schema);
  return (schema.oneOf ?? []).map((kind, index) => {
    const value = discriminator && kind.properties?.[discriminator]?.enum?.[0];
    return {
      name: String(value ?? kind.title ?? `kind ${index + 1}`),
      field: field !== null && typeof value === 'string' ? `${field}[${value}]` : null,
      schema: kind,
    };
  });
}

function join(field: string | null, name: string): string | null {
  if (field === null) return null;
  return field.endsWith(':') ? field + name : `${field}.${name}`;
}
