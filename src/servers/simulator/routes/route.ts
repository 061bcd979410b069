import type { Schema } from '../../../core/catalogue/schema.ts';
import type { ServedEndpoint, ServedResource } from '../../../core/catalogue/served-resource.ts';
import type { Answer } from '../http/answer.ts';
import type { Arguments } from '../validate/arguments.ts';
import type { Agent } from '../world/agent.ts';
import type { World } from '../world/world.ts';

/** A call of anybody, whose arguments fit the descriptor. */
export interface PublicCall<Parameters = Arguments, Body = Arguments> {
  /** The account. */
  readonly world: World;
  /** The account's time, in Unix seconds. */
  readonly now: number;
  /** Path and query arguments by their name on the wire. */
  readonly parameters: Parameters;
  /** Members of the body. */
  readonly body: Body;
}

/** A call that is authenticated and whose arguments fit the descriptor. */
export interface Call<Parameters = Arguments, Body = Arguments> extends PublicCall<Parameters, Body> {
  /** Who calls. */
  readonly caller: Agent;
}

/** An endpoint with what the account does when it is called. */
export interface Route {
  /** Its descriptor: path, parameters, body. */
  readonly endpoint: ServedEndpoint;
  /** What the body must fit; missing when the call takes none. */
  readonly bodySchema?: Schema;
  /** Answers a call; there is a caller where the descriptor asks for a login. */
  handle(call: PublicCall & { readonly caller: Agent | null }): Answer;
}

/** Joins an endpoint of a resource, by its id, with what answers it; `bodySchema` replaces the descriptor's. */
export function createRoute<Parameters, Body = Arguments>(
  resource: ServedResource,
  id: string,
  handle: (call: Call<Parameters, Body>) => Answer,
  bodySchema?: (described: Schema) => Schema,
): Route {
  const endpoint = findEndpoint(resource, id);
  if (endpoint.auth !== 'required') throw new Error(`${id} needs no login, so nobody is known to call it`);
  const described = endpoint.body?.schema;
  return {
    endpoint,
    bodySchema: described && bodySchema ? bodySchema(described) : described,
    // Arguments have been checked against the descriptor, whose shape the two types repeat, and the caller is known.
    handle: (call) => handle(call as Call<Parameters, Body>),
  };
}

/** Joins an endpoint that needs no login with what answers it; a webhook's token or a visitor's session is an argument. */
export function createPublicRoute<Parameters, Body = Arguments>(
  resource: ServedResource,
  id: string,
  handle: (call: PublicCall<Parameters, Body>) => Answer,
  bodySchema?: (described: Schema) => Schema,
): Route {
  const endpoint = findEndpoint(resource, id);
  if (endpoint.auth === 'required') throw new Error(`${id} needs a login`);
  const described = endpoint.body?.schema;
  return {
    endpoint,
    bodySchema: described && bodySchema ? bodySchema(described) : described,
    // As above, but for the caller.
    handle: (call: PublicCall) => handle(call as PublicCall<Parameters, Body>),
  };
}

function findEndpoint(resource: ServedResource, id: string): ServedEndpoint {
  const endpoint = resource.endpoints.find((candidate) => candidate.id === id);
  if (!endpoint) throw new Error(`The catalogue has no endpoint ${id}`);
  return endpoint;
}
