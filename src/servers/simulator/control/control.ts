import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { controlPrefix } from '../../../core/simulation/control-paths.ts';
import type { Done, WorldControl } from '../../../core/simulation/world-control.ts';
import { findIntrusion } from './admit.ts';
import { everyAnswer, preflightHeaders } from './cross-origin.ts';
import { readMembers } from './read-members.ts';

/** What the control is made with. */
export interface ControlOptions {
  /** The account it governs. */
  readonly account: WorldControl;
  /** Exact origins whose pages may use it. */
  readonly allowOrigins: readonly string[];
}

/** Bytes a saved account may have. */
const maxBytes = 64_000_000;

const known = [
  'GET state',
  'POST configure',
  'POST reset',
  'GET export',
  'POST import',
  'GET outbox',
  'GET deliveries',
  'POST deliveries/{number}/attempts',
].map((route) => route.replace(' ', ` ${controlPrefix}`));

/** Makes the control of an account over HTTP: what the panel does, for pages of the named origins and for programs. */
export function createControl({ account, allowOrigins }: ControlOptions): Hono {
  const app = new Hono().basePath(controlPrefix);

  app.use(async (context, next) => {
    const { req } = context;
    for (const [name, value] of Object.entries(everyAnswer)) context.header(name, value);
    const intrusion = findIntrusion(req.raw, allowOrigins);
    const origin = req.header('origin');
    if (origin !== undefined && intrusion?.status !== 403)
      context.header('Access-Control-Allow-Origin', origin);
    if (intrusion) return context.json({ error: intrusion.error }, intrusion.status);
    if (req.method === 'OPTIONS') return context.body(null, 204, preflightHeaders(req.raw.headers));
    await next();
  });
  const tooLong = (context: Context) =>
    context.json({ error: `A body may have ${maxBytes} bytes at most.` }, 413);
  app.use(bodyLimit({ maxSize: maxBytes, onError: tooLong }));

  /** How the account stands after what was done, and what else that gave; or why it was not done. */
  async function answer(context: Context, done: Done): Promise<Response> {
    if (!done.ok) return context.json({ error: done.error }, 400);
    const { ok: _, ...rest } = done;
    return context.json({ state: await account.refresh(), ...rest });
  }

  app.get('/state', async (context) => context.json(await account.refresh()));
  app.post('/configure', async (context) => {
    const read = readMembers(await context.req.text(), ['clock', 'latency', 'faults', 'readOnly']);
    return answer(context, read.ok ? await account.configure(read.members) : read);
  });
  app.post('/reset', async (context) => {
    const read = readMembers(await context.req.text(), ['seed', 'size']);
    return answer(context, read.ok ? await account.reset(read.members) : read);
  });
  app.get('/export', async (context) =>
    context.body(await account.exportText(), 200, { 'Content-Type': 'application/json' }),
  );
  app.post('/import', async (context) => answer(context, await account.importText(await context.req.text())));
  app.get('/outbox', async (context) => context.json((await account.outgoing()).outbox));
  app.get('/deliveries', async (context) => context.json((await account.outgoing()).deliveries));
  app.post('/deliveries/:number{[1-9][0-9]{0,8}}/attempts', async (context) => {
    const number = Number(context.req.param('number'));
    const done = await account.resend(number);
    if (!done.ok) return context.json({ error: done.error }, 404);
    return context.json((await account.outgoing()).deliveries[number - 1]);
  });
  app.notFound((context) =>
    context.json({ error: `There is no ${context.req.method} ${context.req.path}.`, known }, 404),
  );
  app.onError((error, context) => context.json({ error: `Internal error: ${error.message}` }, 500));
  return app;
}
