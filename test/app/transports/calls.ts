import type { CallShape } from '../../../src/app/transports/transport.ts';
import type { Delivery } from '../../../src/core/http/exchange.ts';
import type { Failure } from '../../../src/core/http/failure.ts';
import type { AuthorizedRequest } from '../../../src/core/http/request.ts';
import type { HttpResponse } from '../../../src/core/http/response.ts';

/** The secret every test request carries when it carries one. */
export const secret = 's3cr3t-token';

/** A signal that never aborts. */
export const never = new AbortController().signal;

/** Makes an authorized request; its mask hides `secret`. */
export function request(url: string, more: Partial<AuthorizedRequest> = {}): AuthorizedRequest {
  return {
    method: 'GET',
    url,
    headers: [],
    body: null,
    secretIn: null,
    mask: (text) => text.replaceAll(secret, '•••'),
    ...more,
  };
}

/** The shape of a plain live GET, changed as the test needs it. */
export function call(more: Partial<CallShape> = {}): CallShape {
  return {
    method: 'GET',
    origin: 'https://api.example.com',
    simulated: false,
    jsonp: true,
    hasBody: false,
    headers: [],
    credential: null,
    queryCredential: 'token',
    ...more,
  };
}

/** The response of a delivery that should have been answered. */
export function answered({ outcome }: Delivery): HttpResponse {
  if (outcome.kind === 'failed')
    throw new Error(`The call failed as ${outcome.failure.cause}: ${outcome.failure.evidence.join(' ')}`);
  return outcome.response;
}

/** The failure of a delivery that should have failed. */
export function failureOf({ outcome }: Delivery): Failure {
  if (outcome.kind === 'answered') throw new Error(`The call was answered with ${textOf(outcome.response)}`);
  return outcome.failure;
}

/** The body of a response as text. */
export function textOf({ body }: HttpResponse): string {
  return new TextDecoder().decode(body);
}

/** The body of a response as data. */
export function jsonOf(response: HttpResponse) {
  return JSON.parse(textOf(response));
}
