import { type Context, Hono } from 'hono';
import {
  type RelayErrorBody,
  type RelayGreeting,
  relayAnswerHeaders,
  relayForwardPath,
  relayName,
  relayProfile,
} from '../../core/http/relay-profile.ts';
import { type Carrying, carryCall } from './carry-call.ts';
import { listTargets } from './check-target.ts';
import { checkToken } from './check-token.ts';
import { crossOriginHeaders, preflightHeaders } from './cross-origin.ts';
import { describeCall } from './describe-call.ts';
import type { TellOwner } from './owner-settings.ts';
import { type Refusal, refusalStatus, refuse, refuseByRule, toldToCaller } from './refusal.ts';
import { frameBody, isBodiless, reportAnswer } from './report-answer.ts';

/** What a relay is made with. */
export interface RelayOptions<Bindings> extends Carrying<Bindings> {
  /** Exact origins whose pages may use the relay. */
  readonly allowOrigins: readonly string[];
  /** Access token every call has to bring, or null for none. */
  readonly token: string | null;
  /** Lets a call in by who sends it and how often, or says why not. */
  readonly admit: (request: Request, bindings: Bindings) => Refusal | null | Promise<Refusal | null>;
  /** Tells its owner how a rule is changed on this platform. */
  readonly tellOwner: TellOwner;
  /** Takes one line for each call; no line holds a path, query, header or body. */
  readonly log: (line: string) => void;
}

// Whatever is relayed must never run, rest or be embedded as if it came from the relay's origin.
const everyAnswer = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Origin',
};

/** Makes the headers of every answer at `path`; `origin` is that of an allowed page. */
function commonHeaders(path: string, origin: string | null): Record<string, string> {
  return {
    ...everyAnswer,
    // A page that may not read the greeting may still learn that something answers here, and so say what is wrong.
    ...(path === '/' && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    ...(origin !== null && crossOriginHeaders(origin)),
  };
}

/** Makes the relay: an app that forwards calls of allowed pages to allowed APIs; what differs by platform comes in. */
export function createRelay<Bindings extends object>(options: RelayOptions<Bindings>) {
  const { allowOrigins, admit, token, now, log, tellOwner } = options;
  const greeting: RelayGreeting = {
    relay: relayName,
    profile: relayProfile,
    targets: listTargets(options),
    token: token !== null,
  };
  const app = new Hono<{ Bindings: Bindings }>();

  const allowedOrigin = ({ headers }: Request) => {
    const origin = headers.get('Origin');
    return origin !== null && allowOrigins.includes(origin) ? origin : null;
  };
  const respond = ({ req }: Context, body: object, status: number, more: Record<string, string> = {}) =>
    Response.json(body, { status, headers: { ...commonHeaders(req.path, allowedOrigin(req.raw)), ...more } });
  const respondRefusal = (context: Context, refusal: Refusal) => {
    const body: RelayErrorBody = { error: toldToCaller(refusal, tellOwner) };
    const { code } = body.error;
    const { retryAfter } = refusal;
    return respond(context, body, refusalStatus[code], {
      [relayAnswerHeaders.error]: code,
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    });
  };

  app.use(async (context, next) => {
    const { method, headers } = context.req.raw;
    const origin = allowedOrigin(context.req.raw);
    // A page that reaches this port under a name of its own (DNS rebinding) sends no Origin with a GET.
    if (origin === null && !(context.req.path === '/' && !headers.has('Origin')))
      return respondRefusal(context, refuseOrigin(headers.get('Origin')));
    if (origin !== null && method === 'OPTIONS' && headers.has('Access-Control-Request-Method'))
      return new Response(null, {
        status: 204,
        headers: { ...commonHeaders(context.req.path, origin), ...preflightHeaders(origin, headers) },
      });
    await next();
  });

  app.get('/', (context) => respond(context, greeting, 200));

  app.all(relayForwardPath, async (context) => {
    const { raw, path } = context.req;
    const startedAt = now();
    const refusal = (await admit(raw, context.env)) ?? checkToken(raw.headers, token);
    const sentAt = now();
    const result = refusal ?? (await carryCall(raw, context.env, options));
    const upstream = now() - sentAt;
    log(describeCall(raw, result, now() - startedAt));
    if (result.kind === 'refused') return respondRefusal(context, result);
    const bodiless = isBodiless(raw.method, result.answer.status);
    const headers = {
      ...commonHeaders(path, allowedOrigin(raw)),
      ...reportAnswer(result),
      'Server-Timing': `upstream;dur=${Math.round(upstream * 10) / 10}`,
      ...(!bodiless && frameBody(result.answer)),
    };
    return result.answer.respond(headers, bodiless);
  });

  app.notFound((context) =>
    respondRefusal(
      context,
      refuse('not-found', 'There is nothing here.', `Send calls to ${relayForwardPath}.`),
    ),
  );
  app.onError((error, context) => {
    log(`internal ${error.name}`);
    return respondRefusal(
      context,
      refuse('internal', 'The relay has a fault.', 'Report it to the relay’s makers.'),
    );
  });
  return app;
}

function refuseOrigin(origin: string | null): Refusal {
  if (!origin)
    return refuse(
      'origin-not-allowed',
      'This relay serves no page of an unnamed origin.',
      'Send an Origin header.',
    );
  const message = `This relay serves no page of ${origin}.`;
  return refuseByRule(['origin-not-allowed', 'allowOrigin'], message, 'Use a relay that serves it.', origin);
}
