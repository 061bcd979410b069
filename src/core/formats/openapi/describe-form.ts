import { type Json, type Schema, typesOf } from '../../catalogue/schema.ts';
import { convertSchema } from './convert-schema.ts';
import type { OpenApiEncoding, OpenApiMediaType } from './openapi-document.ts';

/**
 * Describes a body as a form, with names as they stand on the wire: a list of plain values is called `name[]`, because
 * OpenAPI's forms repeat a name as it is. Objects and lists of objects get `deepObject`, the only style with brackets;
 * without a style OpenAPI would take their members for JSON texts.
 */
export function describeForm(schema: Schema, example: Json): OpenApiMediaType {
  const { properties = {}, required, dependentRequired, ...rest } = schema;
  const onWire = (name: string) => (isPlainList(properties[name]) ? `${name}[]` : name);
  const rename = <Value>(members: { readonly [name: string]: Value }) =>
    Object.fromEntries(Object.entries(members).map(([name, value]) => [onWire(name), value]));
  const encoded = Object.entries(properties).filter(
    ([, member]) => hasMembers(member) || (member.items && hasMembers(member.items)),
  );
  return {
    schema: convertSchema({
      ...rest,
      properties: rename(properties),
      ...(required && { required: required.map(onWire) }),
      ...(dependentRequired && {
        dependentRequired: Object.fromEntries(
          Object.entries(dependentRequired).map(([name, names]) => [onWire(name), names.map(onWire)]),
        ),
      }),
    }),
    example: rename(example as { readonly [name: string]: Json }),
    ...(encoded.length && { encoding: Object.fromEntries(encoded.map(([name]) => [name, inBrackets])) }),
  };
}

const inBrackets: OpenApiEncoding = { style: 'deepObject', explode: true };

function isPlainList(schema: Schema | undefined): boolean {
  return Boolean(schema && typesOf(schema).includes('array') && !(schema.items && hasMembers(schema.items)));
}

function hasMembers(schema: Schema): boolean {
  return typesOf(schema).includes('object');
}
