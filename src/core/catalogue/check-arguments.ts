import { checkGuidance, checkInnerGuidance, checkSchema } from './check-schema.ts';
import { checkValue } from './check-value.ts';
import type { Endpoint, RequestBody } from './endpoint.ts';

/** Checks what an endpoint takes: path, parameters and body, each broken promise a sentence. */
export function checkArguments(endpoint: Endpoint): string[] {
  const { method, jsonp, parameters, body } = endpoint;
  return [
    ...checkPath(endpoint),
    ...checkNames(endpoint),
    ...parameters.flatMap(({ name, schema }) => [
      ...checkSchema(name, schema),
      ...checkGuidance(name, schema),
    ]),
    ...(body ? checkBody(body) : []),
    ...(jsonp && method !== 'GET' ? ['only GET calls take a callback.'] : []),
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

function checkNames({ parameters }: Endpoint): string[] {
  const places = parameters.map((parameter) => `${parameter.in} parameter ${parameter.name}`);
  return places
    .filter((place, index) => places.indexOf(place) !== index)
    .map((place) => `the ${place} is there twice.`);
}

function checkBody({ schema, example }: RequestBody): string[] {
  return [
    ...checkSchema('body', schema),
    ...checkInnerGuidance('body', schema),
    ...checkValue(schema, example).map(
      ({ at, message }) =>
        `the example of the body does not fit its schema at ${at || 'its root'}: ${message}`,
    ),
  ];
}
