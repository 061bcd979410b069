import { Hono } from 'hono/tiny';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import type { AnsweredCall, IncomingCall } from './answer-call.ts';
import { refuse } from './http/answer.ts';
import { isSafeCallback } from './http/callback.ts';
import { respond, respondCannot, respondMethods } from './http/respond.ts';
import { routePath } from './http/version.ts';
import { routes } from './routes/index.ts';
import { pathsOf } from './routes/paths-of.ts';

/** What a call brings beside its request. */
export interface CallContext {
  /** The entry that is done once more, or null for a call of today. */
  readonly replayed: JournalEntry | null;
  /** Told of the entry of a call that changed the account. */
  onEntry(entry: JournalEntry): void;
}

/** Finds the route of each request and writes its answer; `answer` does what the call asks for. */
export function routeCalls(
  answer: (call: Pick<IncomingCall, 'route' | 'request' | 'path' | 'replayed'>) => Promise<AnsweredCall>,
): (request: Request, context: CallContext) => Promise<Response> {
  const app = new Hono<{ Bindings: CallContext }>({
    getPath: (request) => routePath(new URL(request.url).pathname),
  });
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const { jsonp } = route.endpoint;
    for (const { method, path, given } of pathsOf(route.endpoint)) {
      const template = routePath(path);
      methods.set(template, [...(methods.get(template) ?? []), method]);
      app.on(method, toPattern(template), async ({ req, env }) => {
        // Only GET takes a callback; an empty one counts as none.
        const callback = (jsonp && new URL(req.url).searchParams.get('callback')) || null;
        if (callback !== null && !isSafeCallback(callback))
          return respond(refuse(400, 'callback must be the name of a function'), null);
        const { replayed } = env;
        const answered = await answer({
          route,
          request: req.raw,
          path: { ...req.param(), ...given },
          replayed,
        });
        if (answered.entry) env.onEntry(answered.entry);
        return respond(answered.answer, callback);
      });
    }
  }
  for (const [path, allowed] of methods) app.on('OPTIONS', toPattern(path), () => respondMethods(allowed));
  app.notFound(({ req }) => respondCannot(req.method, new URL(req.url).pathname));
  app.onError((error) => respond(refuse(500, `Internal error: ${error.message}`), null));
  return async (request, context) => app.fetch(request, context);
}

/** Hono writes `:login` where the catalogue has `{login}`. */
function toPattern(template: string): string {
  return template.replace(/\{(\w+)\}/g, ':$1');
}
