import { type RelayHop, relayRequestHeaders } from '../../core/http/relay-profile.ts';
import type { Method } from '../../core/http/request.ts';
import { checkTarget, type Targets } from './check-target.ts';
import { findRedirect, mostRedirects } from './follow-redirect.ts';
import type { Forward, RelayLimits, UpstreamAnswer } from './forward.ts';
import { answerTooLarge, bodyTooLarge } from './limit-refusals.ts';
import { pickHeaders } from './pick-headers.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A call that was answered upstream. */
export interface CarriedCall {
  /** Tells it from a refusal. */
  readonly kind: 'carried';
  /** URL that answered. */
  readonly url: URL;
  /** Every call made for it, the one that answered last. */
  readonly hops: readonly RelayHop[];
  /** The answer. */
  readonly answer: UpstreamAnswer;
}

/** What a relay carries calls with. */
export interface Carrying<Bindings> extends Targets {
  /** Limits of every call. */
  readonly limits: RelayLimits;
  /** Carries a checked call upstream. */
  readonly forward: Forward<Bindings>;
  /** Clock, in milliseconds. */
  readonly now: () => number;
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const isMethod = (method: string): method is Method => methods.includes(method);

/** Length a message declares in its Content-Length, or null when it declares none. */
function declaredLength(text: string | null | undefined): number | null {
  return text && /^\d+$/.test(text) ? Number(text) : null;
}

/** Checks a call, carries it upstream and yields the answer's beginning, or the one reason why not. */
export async function carryCall<Bindings>(
  source: Request,
  bindings: Bindings,
  carrying: Carrying<Bindings>,
): Promise<CarriedCall | Refusal> {
  const { limits, forward, now } = carrying;
  const startedAt = now();
  const { method } = source;
  if (!isMethod(method))
    return refuse(
      'method-not-allowed',
      `This relay does not carry ${method}.`,
      `Use one of ${methods.join(', ')}.`,
    );
  const target = checkTarget(source.headers.get(relayRequestHeaders.target), carrying);
  if (target.kind === 'refused') return target;
  const picked = pickHeaders(source.headers);
  if (picked.kind === 'refused') return picked;
  const bodyLength = declaredLength(source.headers.get('Content-Length'));
  if (bodyLength !== null && bodyLength > limits.body) return bodyTooLarge(limits.body);

  const follows = source.headers.get(relayRequestHeaders.redirects) === 'same-origin';
  const { headers } = picked;
  const { mayBePrivate } = target;
  const hops: RelayHop[] = [];
  for (let { url } = target; ; ) {
    const time = limits.time - (now() - startedAt);
    const call = { source, method, url, headers, bodyLength, mayBePrivate, limits: { ...limits, time } };
    const answer = await forward(call, bindings);
    if (answer.kind === 'refused') return answer;
    hops.push([answer.status, url.href]);
    const next = follows && hops.length <= mostRedirects ? findRedirect(answer, method, url) : null;
    if (next) {
      answer.discard();
      url = next;
      continue;
    }
    const length = answer.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
    if (method !== 'HEAD' && (declaredLength(length) ?? 0) > limits.answer) {
      answer.discard();
      return answerTooLarge(limits.answer);
    }
    return { kind: 'carried', url, hops, answer };
  }
}
