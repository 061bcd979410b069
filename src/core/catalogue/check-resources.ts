import { checkValue } from './check-value.ts';
import type { Endpoint, Resource } from './endpoint.ts';
import type { Schema } from './schema.ts';

/** Checks what types can't: each broken promise of a descriptor is a sentence that names it. */
export function checkResources(resources: readonly Resource[]): string[] {
  const endpoints = resources.flatMap((resource) => resource.endpoints);
  const ids = endpoints.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => `${id}: the id is used twice.`),
    ...endpoints.flatMap((endpoint) =>
      checkEndpoint(endpoint).map((sentence) => `${endpoint.id}: ${sentence}`),
    ),
  ];
}

function checkEndpoint(endpoint: Endpoint): string[] {
  const { parameters, body } = endpoint;
  return [
    ...checkPath(endpoint),
    ...parameters.flatMap(({ name, schema }) => checkSchema(name, schema)),
    ...(body
      ? [
          ...checkSchema('body', body.schema),
          ...checkValue(body.schema, body.example).map(
            ({ at, message }) =>
              `the example of the body does not fit its schema at ${at || 'its root'}: ${message}`,
          ),
        ]
      : []),
    ...(endpoint.jsonp && endpoint.method !== 'GET' ? ['only GET calls take a callback.'] : []),
    ...checkChart(endpoint),
  ];
}

function checkPath({ path, parameters }: Endpoint): string[] {
  const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const given = parameters.filter((parameter) => parameter.in === 'path');
  return [
    ...named
      .filter((name) => !given.some((parameter) => parameter.name === name))
      .map((name) => `the path names {${name}}, but there is no such path parameter.`),
    ...given
      .filter(({ name }) => !named.includes(name))
      .map(({ name }) => `the path parameter ${name} does not stand in the path.`),
    ...given
      .filter(({ required }) => !required)
      .map(({ name }) => `the path parameter ${name} must be required.`),
  ];
}

function checkSchema(name: string, schema: Schema): string[] {
  const misfit = (word: string, value: Schema['default']) =>
    value !== undefined && checkValue(schema, value).length
      ? [`the ${word} of ${name} does not fit its schema.`]
      : [];
  const inner = Object.entries(schema.properties ?? {}).flatMap(([member, memberSchema]) =>
    checkSchema(`${name}.${member}`, memberSchema),
  );
  return [
    ...misfit('default', schema.default),
    ...(schema.examples ?? []).flatMap((example) => misfit('example', example)),
    ...inner,
  ];
}

function checkChart({ chart, reply }: Endpoint): string[] {
  return (chart?.metrics ?? [])
    .filter(({ path }) => !reply.fields.some((field) => field.path === path))
    .map(({ path }) => `the chart draws ${path}, which is no field of the reply.`);
}
