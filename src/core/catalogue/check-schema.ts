import { checkValue } from './check-value.ts';
import type { Schema } from './schema.ts';
import { discriminatorOf } from './variant-of.ts';

/** Checks a schema and all schemas inside it: each default, example and required name that misfits is a sentence. */
export function checkSchema(name: string, schema: Schema): string[] {
  return [
    ...checkSamples(name, schema),
    ...checkNames(name, schema),
    ...innerSchemas(name, schema).flatMap(([innerName, inner]) => checkSchema(innerName, inner)),
  ];
}

/** Checks that a person learns what to write: every member has a description and an example, unless it only groups. */
export function checkGuidance(name: string, schema: Schema): string[] {
  return [
    ...(schema.description || isGroup(schema) ? [] : [`${name} has no description.`]),
    ...(schema.examples?.length || isGroup(schema) || isListOfGroups(schema)
      ? []
      : [`${name} has no example.`]),
    ...checkInnerGuidance(name, schema),
  ];
}

/** The same for what is inside a schema, where the schema itself is no member of anything. */
export function checkInnerGuidance(name: string, schema: Schema): string[] {
  const discriminator = discriminatorOf(schema);
  const variants = schema.oneOf ?? [];
  const items = schema.items ? [[`${name}[]`, schema.items] as const] : [];
  const others =
    typeof schema.additionalProperties === 'object'
      ? [[`${name}.*`, schema.additionalProperties] as const]
      : [];
  return [
    ...members(name, schema).flatMap(([member, inner]) => checkGuidance(member, inner)),
    // The member that tells the kinds apart is described once, beside them.
    ...variants.flatMap((variant) =>
      members(name, variant)
        .filter(([member]) => member !== `${name}.${discriminator}`)
        .flatMap(([member, inner]) => checkGuidance(member, inner)),
    ),
    ...[...items, ...others].flatMap(([inside, inner]) => checkInnerGuidance(inside, inner)),
  ];
}

function checkSamples(name: string, schema: Schema): string[] {
  const misfit = (word: string, value: Schema['default']) =>
    value !== undefined && checkValue(schema, value).length
      ? [`the ${word} of ${name} does not fit its schema.`]
      : [];
  return [
    ...misfit('default', schema.default),
    ...(schema.examples ?? []).flatMap((example) => misfit('example', example)),
  ];
}

function checkNames(
  name: string,
  { properties = {}, required = [], dependentRequired = {} }: Schema,
): string[] {
  const named = [...required, ...Object.keys(dependentRequired), ...Object.values(dependentRequired).flat()];
  return named
    .filter((member) => !Object.hasOwn(properties, member))
    .map((member) => `${name} requires ${member}, which is none of its members.`);
}

function innerSchemas(name: string, schema: Schema): [string, Schema][] {
  const { items, additionalProperties, oneOf = [] } = schema;
  return [
    ...members(name, schema),
    ...(items ? [[`${name}[]`, items] as [string, Schema]] : []),
    ...(typeof additionalProperties === 'object'
      ? [[`${name}.*`, additionalProperties] as [string, Schema]]
      : []),
    ...oneOf.map((variant): [string, Schema] => [name, variant]),
  ];
}

function members(name: string, { properties = {} }: Schema): [string, Schema][] {
  return Object.entries(properties).map(([member, schema]) => [`${name}.${member}`, schema]);
}

function isGroup({ properties, additionalProperties }: Schema): boolean {
  return properties !== undefined || typeof additionalProperties === 'object';
}

function isListOfGroups({ items }: Schema): boolean {
  return items !== undefined && isGroup(items);
}
