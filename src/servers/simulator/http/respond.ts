import type { Answer } from './answer.ts';
import { wrapInCallback } from './callback.ts';

/** Writes an answer as JSON, or as a script when a callback is named; the status stays the same. */
export function respond(answer: Answer, callback: string | null): Response {
  const json = JSON.stringify(answer.body);
  return callback === null
    ? respondText(answer.status, 'application/json', json)
    : respondText(answer.status, 'text/javascript', wrapInCallback(callback, json));
}

/** The answer to a path or method the API does not have, in the words of Express: `Cannot GET /path`. */
export function respondCannot(method: string, path: string): Response {
  return respondText(404, 'text/plain', `Cannot ${method} ${path}\n`);
}

/**
 * The answer to OPTIONS: the methods, and nothing about other origins. No answer of the account has an
 * Access-Control header, so a browser refuses every cross-origin call that needs one.
 */
export function respondMethods(methods: readonly string[]): Response {
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(',');
  const response = respondText(200, 'text/plain', allow);
  response.headers.set('allow', allow);
  return response;
}

function respondText(status: number, type: string, text: string): Response {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' };
  return new Response(text, { status, headers });
}
