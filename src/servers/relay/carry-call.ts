import { relayHeaders } from '../../core/http/relay-profile.ts';
import type { Method } from '../../core/http/request.ts';
import { checkTarget } from './check-target.ts';
import type { Forward, UpstreamAnswer } from './forward.ts';
import { limitBytes } from './limit-bytes.ts';
import { pickHeaders } from './pick-headers.ts';
import { type Refusal, refuse } from './refusal.ts';

/** How much a relay carries, in bytes. */
export interface RelayLimits {
  /** Most bytes of a request body. */
  readonly body: number;
  /** Most bytes of an answer's body. */
  readonly answer: number;
}

/** A call that was answered upstream. */
export interface CarriedCall {
  /** Tells it from a refusal. */
  readonly kind: 'carried';
  /** URL that answered. */
  readonly url: URL;
  /** The answer. */
  readonly answer: UpstreamAnswer;
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const isMethod = (method: string): method is Method => methods.includes(method);
const megabytes = (bytes: number) => `${Math.round(bytes / 1e5) / 10} MB`;

/** Length a message declares in its Content-Length, or null when it declares none. */
function declaredLength(text: string | null | undefined): number | null {
  return text && /^\d+$/.test(text) ? Number(text) : null;
}

/** Checks a call, carries it upstream and yields the answer's beginning, or the one reason why not. */
export async function carryCall(
  request: Request,
  allowTargets: readonly string[],
  limits: RelayLimits,
  forward: Forward,
): Promise<CarriedCall | Refusal> {
  const { method } = request;
  if (!isMethod(method))
    return refuse(
      'method-not-allowed',
      `This relay does not carry ${method}.`,
      `Use one of ${methods.join(', ')}.`,
    );
  const target = checkTarget(request.headers.get(relayHeaders.target) ?? undefined, allowTargets);
  if (target.kind === 'refused') return target;
  const picked = pickHeaders(request.headers);
  if (picked.kind === 'refused') return picked;

  const bodyTooLarge = refuse(
    'body-too-large',
    `The request body is larger than ${megabytes(limits.body)}.`,
    'Send a smaller body.',
  );
  const bodyLength = declaredLength(request.headers.get('Content-Length'));
  if (bodyLength !== null && bodyLength > limits.body) return bodyTooLarge;
  const stop = new AbortController();
  let exceeded = false;
  const limited = (body: ReadableStream<Uint8Array>) =>
    limitBytes(body, limits.body, () => {
      exceeded = true;
      stop.abort();
    });

  const result = await forward(
    {
      method,
      url: target.url,
      headers: picked.headers,
      body: request.body && bodyLength !== 0 ? limited(request.body) : null,
      bodyLength,
      allowPrivate: target.namedByOwner,
    },
    AbortSignal.any([request.signal, stop.signal]),
  );
  if (exceeded) {
    if (result.kind === 'answered') await result.body.cancel().catch(() => {});
    return bodyTooLarge;
  }
  if (result.kind === 'refused') return result;

  const length = result.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  if (method !== 'HEAD' && (declaredLength(length) ?? 0) > limits.answer) {
    await result.body.cancel();
    return refuse(
      'answer-too-large',
      `The answer is larger than ${megabytes(limits.answer)}.`,
      'Ask for less, for example a smaller page.',
    );
  }
  return { kind: 'carried', url: target.url, answer: result };
}
