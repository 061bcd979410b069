import { Hono } from 'hono';
import {
  type RelayErrorBody,
  type RelayGreeting,
  relayForwardPath,
  relayHeaders,
  relayName,
  relayProfile,
} from '../../core/http/relay-profile.ts';
import { type CarriedCall, carryCall, type RelayLimits } from './carry-call.ts';
import { defaultTarget } from './check-target.ts';
import { crossOriginHeaders, preflightHeaders } from './cross-origin.ts';
import { describeCall } from './describe-call.ts';
import type { Forward } from './forward.ts';
import { limitBytes } from './limit-bytes.ts';
import { type Refusal, refusalStatus, refuse } from './refusal.ts';
import { findContentEncoding, isBodiless, reportAnswer } from './report-answer.ts';

/** What a relay is made with. */
export interface RelayOptions {
  /** Exact origins whose pages may use the relay. */
  readonly allowOrigins: readonly string[];
  /** Exact origins the owner lets it forward to besides the LiveChat API, private addresses included. */
  readonly allowTargets: readonly string[];
  /** Carries a checked call upstream. */
  readonly forward: Forward;
  /** Clock, in milliseconds. */
  readonly now: () => number;
  /** Takes one line for each call; no line holds a path, query, header or body. */
  readonly log: (line: string) => void;
  /** Limits other than the usual ones. */
  readonly limits?: RelayLimits;
}

// Whatever is relayed must never run, rest or be embedded as if it came from the relay's origin.
const everyAnswer = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Origin',
};

function respondRefusal({ error }: Refusal): Response {
  const body: RelayErrorBody = { error };
  const headers = { [relayHeaders.error]: error.code };
  return Response.json(body, { status: refusalStatus[error.code], headers });
}

function respondAnswer(method: string, { answer, url }: CarriedCall, limits: RelayLimits): Response {
  const headers = reportAnswer(answer, url);
  if (isBodiless(method, answer.status)) {
    answer.body.cancel().catch(() => {});
    return new Response(null, { headers });
  }
  const coding = findContentEncoding(answer);
  if (coding) headers.set('Content-Encoding', coding);
  return new Response(
    limitBytes(answer.body, limits.answer, () => {}),
    { headers },
  );
}

/** Makes the relay: an app that forwards calls of allowed pages to allowed APIs, and knows only Request and Response. */
export function createRelay(options: RelayOptions): Hono {
  const { allowOrigins, allowTargets, forward, now, log } = options;
  const limits = options.limits ?? { body: 10_000_000, answer: 100_000_000 };
  const greeting: RelayGreeting = {
    relay: relayName,
    profile: relayProfile,
    targets: [...new Set([defaultTarget, ...allowTargets])],
  };
  const app = new Hono();

  app.use(async (context, next) => {
    const { method, headers } = context.req.raw;
    const origin = headers.get('Origin');
    const allowed = origin !== null && allowOrigins.includes(origin);
    // A page that reaches this port under a name of its own (DNS rebinding) sends no Origin with a GET.
    const greets = origin === null && context.req.path === '/';
    if (!allowed && !greets)
      context.res = respondRefusal(
        refuse(
          'origin-not-allowed',
          `This relay serves no page of ${origin ?? 'an unnamed origin'}.`,
          origin
            ? `If the relay is yours, start it with --allow-origin ${origin}.`
            : 'Send an Origin header.',
        ),
      );
    else if (allowed && method === 'OPTIONS' && headers.has('Access-Control-Request-Method'))
      context.res = new Response(null, { status: 204, headers: preflightHeaders(origin, headers) });
    else await next();
    const common = {
      ...everyAnswer,
      // A page that may not read the greeting may still learn that something answers here, and so say what is wrong.
      ...(context.req.path === '/' && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
      ...(allowed && crossOriginHeaders(origin)),
    };
    for (const [name, value] of Object.entries(common)) context.res.headers.set(name, value);
  });

  app.get('/', (context) => context.json(greeting));

  app.all(relayForwardPath, async (context) => {
    const request = context.req.raw;
    const startedAt = now();
    const result = await carryCall(request, allowTargets, limits, forward);
    log(describeCall(request, result, now() - startedAt));
    return result.kind === 'refused' ? respondRefusal(result) : respondAnswer(request.method, result, limits);
  });

  app.notFound(() =>
    respondRefusal(refuse('not-found', 'There is nothing here.', `Send calls to ${relayForwardPath}.`)),
  );
  app.onError((error) => {
    log(`internal ${error.name}`);
    return respondRefusal(refuse('internal', 'The relay has a fault.', 'Report it to the relay’s makers.'));
  });
  return app;
}
