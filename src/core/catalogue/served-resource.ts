import type { Endpoint, Parameter, RequestBody, Resource } from './endpoint.ts';
import type { Schema } from './schema.ts';

/** What a server reads of an endpoint: what decides on the answer, without the words for people. */
export interface ServedEndpoint
  extends Pick<Endpoint, 'id' | 'method' | 'path' | 'scopes' | 'auth' | 'jsonp'> {
  /** Arguments outside the body. */
  readonly parameters: readonly Pick<Parameter, 'name' | 'in' | 'required' | 'schema' | 'defaultText'>[];
  /** The body, or null when it takes none. */
  readonly body: Pick<RequestBody, 'schema'> | null;
  /** Other paths for the same call. */
  readonly pathVariants: readonly { readonly path: string }[];
}

/** What a server reads of a resource. */
export interface ServedResource {
  /** Its calls. */
  readonly endpoints: readonly ServedEndpoint[];
  /** Which data each of its events can carry. */
  readonly webhooks?: {
    readonly events: readonly { readonly name: string; readonly dataTypes: readonly string[] }[];
  };
}

/** Leaves out of a resource what no server of it reads: four fifths of its text. */
export function serveResource({ endpoints, webhooks }: Resource): ServedResource {
  const events = webhooks?.events.map(({ name, dataTypes }) => ({ name, dataTypes }));
  return { endpoints: endpoints.map(serveEndpoint), ...(events && { webhooks: { events } }) };
}

function serveEndpoint(endpoint: Endpoint): ServedEndpoint {
  const { id, method, path, scopes, auth, jsonp, parameters, body, pathVariants } = endpoint;
  return {
    id,
    method,
    path,
    scopes,
    auth,
    jsonp,
    parameters: parameters.map(({ name, in: place, required, schema, defaultText }) => ({
      name,
      in: place,
      required,
      schema: withoutWords(schema),
      defaultText,
    })),
    body: body && { schema: withoutWords(body.schema) },
    pathVariants: pathVariants.map((variant) => ({ path: variant.path })),
  };
}

function withoutWords(schema: Schema): Schema {
  const { title: _, description: __, examples: ___, 'x-note': ____, ...rules } = schema;
  const { items, properties, additionalProperties, oneOf } = rules;
  return {
    ...rules,
    ...(items && { items: withoutWords(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, withoutWords(member)]),
      ),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: withoutWords(additionalProperties),
    }),
    ...(oneOf && { oneOf: oneOf.map(withoutWords) }),
  };
}
