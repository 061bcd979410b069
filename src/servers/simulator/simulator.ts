import { Hono } from 'hono/tiny';
import { answerCall } from './answer-call.ts';
import { demoKey } from './demo-credentials.ts';
import { refuse } from './http/answer.ts';
import { isSafeCallback } from './http/callback.ts';
import { respond, respondCannot, respondMethods } from './http/respond.ts';
import { routePath } from './http/version.ts';
import { routes } from './routes/index.ts';
import { pathsOf } from './routes/paths-of.ts';
import type { Route } from './routes/route.ts';
import { createClock } from './time/clock.ts';
import type { VisitorDetails } from './world/visitor-details.ts';
import type { WebhookDelivery } from './world/webhook.ts';
import { createWorld, type SentTranscript } from './world/world.ts';

/** A simulated LiveChat account behind its REST API. */
export interface Simulator {
  /** Answers a request as the API would; the host of its URL does not matter. */
  fetch(request: Request): Response | Promise<Response>;
  /** Transcripts the account was asked to mail; nothing is ever sent. */
  readonly outbox: readonly SentTranscript[];
  /** Calls its webhooks would make, the oldest first; nothing is ever sent. */
  readonly deliveries: readonly WebhookDelivery[];
  /** Facts that agents are shown beside visitors; no call reads them. */
  readonly visitorDetails: readonly VisitorDetails[];
}

/**
 * Makes an account that lives from 2018-04-13T14:00:00Z on. `now` tells real time in milliseconds since 1970; the same
 * seed and the same calls give the same answers, byte for byte.
 */
export function createSimulator(options: { seed?: string; now(): number }): Simulator {
  const clock = createClock(options.now);
  const world = createWorld({ seed: options.seed ?? 'harbor pine', ownerKey: demoKey });
  const app = new Hono({ getPath: (request) => routePath(new URL(request.url).pathname) });
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    for (const { method, path, given } of pathsOf(route.endpoint)) {
      const template = routePath(path);
      methods.set(template, [...(methods.get(template) ?? []), method]);
      app.on(method, toPattern(template), ({ req }) => answer(route, req.raw, { ...req.param(), ...given }));
    }
  }
  for (const [path, allowed] of methods) app.on('OPTIONS', toPattern(path), () => respondMethods(allowed));
  app.notFound(({ req }) => respondCannot(req.method, new URL(req.url).pathname));
  app.onError((error) => respond(refuse(500, `Internal error: ${error.message}`), null));

  async function answer(route: Route, request: Request, path: Record<string, string>): Promise<Response> {
    const url = new URL(request.url);
    // Only GET takes a callback; an empty one counts as none.
    const callback = (route.endpoint.jsonp && url.searchParams.get('callback')) || null;
    if (callback !== null && !isSafeCallback(callback)) {
      return respond(refuse(400, 'callback must be the name of a function'), null);
    }
    return respond(await answerCall(route, request, url, path, world, clock()), callback);
  }

  const { outbox, deliveries, visitorDetails } = world;
  return { fetch: (request) => app.fetch(request), outbox, deliveries, visitorDetails };
}

/** Hono writes `:login` where the catalogue has `{login}`. */
function toPattern(template: string): string {
  return template.replace(/\{(\w+)\}/g, ':$1');
}
