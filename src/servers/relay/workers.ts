import { relayAnswerHeaders } from '../../core/http/relay-profile.ts';
import { clientOf } from './client-of.ts';
import { exactOrigin } from './exact-origin.ts';
import { readLimits } from './limit-settings.ts';
import { tellWorkersOwner } from './owner-settings.ts';
import { createRateLimiter, usualRateLimit } from './rate-limit.ts';
import { type Refusal, refusalStatus, refuse } from './refusal.ts';
import { createRelay } from './relay.ts';
import { createWorkersForward } from './workers-forward.ts';

/** Variables, secrets and bindings of the Worker. */
export interface WorkersBindings {
  /** Exact origins whose pages may use the relay, with spaces between them. */
  readonly ALLOW_ORIGINS?: string;
  /** Exact origins it forwards to besides LiveChat's, with spaces between them. */
  readonly ALLOW_TARGETS?: string;
  /** Access token every call has to bring; a secret. */
  readonly RELAY_TOKEN?: string;
  /** Calls a minute of one client, where it is not the usual number; 0 for any. */
  readonly RATE_LIMIT?: string;
  /** Megabytes of a request's body, where it is not the usual number. */
  readonly MAX_BODY?: string;
  /** Megabytes of an answer's body, where it is not the usual number. */
  readonly MAX_ANSWER?: string;
  /** Seconds a call may take in all, where it is not the usual number. */
  readonly MAX_TIME?: string;
  /** Cloudflare's rate limiter; without it each instance of the Worker counts for itself. */
  readonly RATE_LIMITER?: { limit(options: { key: string }): Promise<{ success: boolean }> };
}

const limitNames = {
  perMinute: 'RATE_LIMIT',
  body: 'MAX_BODY',
  answer: 'MAX_ANSWER',
  time: 'MAX_TIME',
} as const;

const tooManyForBinding = refuse(
  'rate-limited',
  'That were too many calls.',
  'Wait a minute. If the relay is yours, raise the `limit` of its binding `RATE_LIMITER`.',
);

function readOrigins(name: string, text = ''): string[] | Refusal {
  const origins: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const origin = exactOrigin(word);
    if (origin === null)
      return refuse('internal', `${name} holds "${word}", which is no exact origin.`, `Correct ${name}.`);
    origins.push(origin);
  }
  return origins;
}

function createWorkersRelay(bindings: WorkersBindings) {
  const allowOrigins = readOrigins('ALLOW_ORIGINS', bindings.ALLOW_ORIGINS);
  const allowTargets = readOrigins('ALLOW_TARGETS', bindings.ALLOW_TARGETS);
  if ('error' in allowOrigins) return allowOrigins;
  if ('error' in allowTargets) return allowTargets;
  const { RATE_LIMIT, MAX_BODY, MAX_ANSWER, MAX_TIME } = bindings;
  const texts = { perMinute: RATE_LIMIT, body: MAX_BODY, answer: MAX_ANSWER, time: MAX_TIME };
  const limits = readLimits(texts, limitNames);
  if (typeof limits === 'string') return refuse('internal', limits, 'Correct that variable.');
  const now = () => Date.now();
  const limiter = createRateLimiter({ ...usualRateLimit, ...limits }, now);
  return createRelay<WorkersBindings>({
    allowOrigins,
    allowTargets,
    allowPrivate: [],
    token: bindings.RELAY_TOKEN || null,
    limits,
    forward: createWorkersForward({
      fetch: (url, init) => fetch(url, init),
      createMark: () => crypto.randomUUID(),
    }),
    async admit({ headers }, { RATE_LIMITER }) {
      const client = clientOf(headers.get('CF-Connecting-IP') ?? '') ?? 'unknown';
      if (!RATE_LIMITER) {
        const refusal = limiter.enter(client);
        // How many calls are under way is the runtime's to limit.
        if (!refusal) limiter.leave(client);
        return refusal;
      }
      const { success } = await RATE_LIMITER.limit({ key: client });
      return success ? null : tooManyForBinding;
    },
    now,
    tellOwner: tellWorkersOwner,
    log: console.log,
  });
}

let relay: ReturnType<typeof createWorkersRelay> | undefined;

/** The relay as a Worker. */
export default {
  /** Answers a call; the first one reads the variables, which stay the same for the life of the Worker. */
  async fetch(request: Request, bindings: WorkersBindings): Promise<Response> {
    relay ??= createWorkersRelay(bindings);
    if (!('error' in relay)) return relay.fetch(request, bindings);
    const { error } = relay;
    const headers = { [relayAnswerHeaders.error]: error.code };
    return Response.json({ error }, { status: refusalStatus[error.code], headers });
  },
};
