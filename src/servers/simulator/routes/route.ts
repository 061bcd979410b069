import type { Endpoint, Resource } from '../../../core/catalogue/endpoint.ts';
import type { Schema } from '../../../core/catalogue/schema.ts';
import type { Answer } from '../http/answer.ts';
import type { Arguments } from '../validate/arguments.ts';
import type { Agent } from '../world/agent.ts';
import type { World } from '../world/world.ts';

/** A call that is authenticated and whose arguments fit the descriptor. */
export interface Call<Parameters = Arguments, Body = Arguments> {
  /** The account. */
  readonly world: World;
  /** Who calls. */
  readonly caller: Agent;
  /** The account's time, in Unix seconds. */
  readonly now: number;
  /** Path and query arguments by their name on the wire. */
  readonly parameters: Parameters;
  /** Members of the body. */
  readonly body: Body;
}

/** An endpoint with what the account does when it is called. */
export interface Route {
  /** Its descriptor: path, parameters, body. */
  readonly endpoint: Endpoint;
  /** What the body must fit; missing when the call takes none. */
  readonly bodySchema?: Schema;
  /** Answers a call. */
  handle(call: Call): Answer;
}

/** Joins an endpoint of a resource, by its id, with what answers it; `bodySchema` replaces the descriptor's. */
export function createRoute<Parameters, Body = Arguments>(
  resource: Resource,
  id: string,
  handle: (call: Call<Parameters, Body>) => Answer,
  bodySchema?: (described: Schema) => Schema,
): Route {
  const endpoint = resource.endpoints.find((candidate) => candidate.id === id);
  if (!endpoint) throw new Error(`The catalogue has no endpoint ${id}`);
  const described = endpoint.body?.schema;
  return {
    endpoint,
    bodySchema: described && bodySchema ? bodySchema(described) : described,
    // Arguments have been checked against the descriptor, whose shape the two types repeat.
    handle: (call) => handle(call as Call<Parameters, Body>),
  };
}
