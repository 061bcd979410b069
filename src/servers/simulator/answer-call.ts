import { authenticate } from './authenticate.ts';
import { findMissingScope } from './find-missing-scope.ts';
import { type Answer, refuse, refuseArguments } from './http/answer.ts';
import { parseForm } from './http/parse-form.ts';
import { readBody } from './http/read-body.ts';
import { findWrongVersion } from './http/version.ts';
import type { Route } from './routes/route.ts';
import type { Arguments } from './validate/arguments.ts';
import { checkBody } from './validate/check-body.ts';
import { checkParameters } from './validate/check-parameters.ts';
import type { World } from './world/world.ts';

/** Takes a request through version, credential and arguments to its route, or refuses it at the first that fails. */
export async function answerCall(
  route: Route,
  request: Request,
  url: URL,
  path: { readonly [name: string]: string },
  world: World,
  now: number,
): Promise<Answer> {
  const { endpoint } = route;
  const wrongVersion = findWrongVersion(request, url);
  if (wrongVersion !== null)
    return refuse(400, `API version ${wrongVersion} is not available, use version 2`);
  // Visitors' calls carry their credential in the body or query, where their routes look at it.
  const isPublic = endpoint.auth !== 'required';
  const caller = isPublic
    ? { agent: null, scopes: 'all' as const }
    : authenticate(request, url, world.agents);
  if ('error' in caller) return refuse(caller.status, caller.error);
  const missing = findMissingScope(endpoint, caller.scopes);
  if (missing !== null) return refuse(403, `Missing scope: ${missing}`);
  const query = parseForm(url.search.slice(1));
  if ('error' in query) return refuse(400, query.error);
  const errors: string[] = [];
  const parameters = checkParameters(endpoint.parameters, path, query.fields, errors);
  let body: Arguments = {};
  if (route.bodySchema) {
    const sent = await readBody(request);
    if (sent.kind === 'unreadable') return refuse(sent.status, sent.error);
    body = checkBody(route.bodySchema, sent, endpoint.method !== 'PUT', errors);
  }
  if (errors.length > 0) return refuseArguments(errors);
  return route.handle({ world, caller: caller.agent, now, parameters, body });
}
