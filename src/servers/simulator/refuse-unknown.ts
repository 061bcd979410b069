import { livechat } from '../../core/catalogue/livechat/index.ts';
import { loadResources } from '../../core/catalogue/load-resources.ts';
import { refuse } from './http/answer.ts';
import { respond, respondCannot } from './http/respond.ts';
import { routePath } from './http/version.ts';

/**
 * Answers what no route takes. A call that the real API has, but that is not simulated so far, gets a 501 that says so:
 * nobody shall take a gap of the simulation for an answer of LiveChat. All else gets the API's plain text.
 */
export async function refuseUnknown(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = routePath(url.pathname);
  const resources = await loadResources(livechat);
  const known = resources
    .flatMap(({ endpoints }) => endpoints)
    .some((endpoint) => endpoint.method === request.method && matches(routePath(endpoint.path), path));
  return known
    ? respond(refuse(501, 'The simulated account does not answer this call yet.'), null)
    : respondCannot(request.method, url.pathname);
}

function matches(template: string, path: string): boolean {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}
