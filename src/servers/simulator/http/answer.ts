import type { Json } from '../../../core/catalogue/schema.ts';

/** What a call is answered with: a status and a JSON body. */
export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /** The body, written as JSON. */
  readonly body: Json;
}

/** An answer of success. */
export function ok(body: Json): Answer {
  return { status: 200, body };
}

/** A refusal with one message, in the shape observed: `{"error": "Agent already exists!"}`. */
export function refuse(status: number, error: string): Answer {
  return { status, body: { error } };
}

/** A refusal of arguments, in the shape observed: `{"errors": ["group must be an integer"]}`. */
export function refuseArguments(errors: readonly string[]): Answer {
  return { status: 400, body: { errors } };
}
