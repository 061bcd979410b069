import type { Header } from '../../core/http/request.ts';
import { explainUpstreamError, privateAddressCode } from './explain-upstream-error.ts';
import type { Forward, UpstreamCall } from './forward.ts';
import { bodyTooLarge, outOfTime } from './limit-refusals.ts';
import { isPrivateHost } from './private-address.ts';
import type { Refusal } from './refusal.ts';
import { limitBytes, webAnswer } from './web-answer.ts';

// Reading a body there takes these codings off, whether one wants it or not.
const decodes = /^(gzip|br)$/i;

function takeBody(
  { source, method, bodyLength, limits }: UpstreamCall,
  onExceeded: () => void,
): ReadableStream<Uint8Array> | null {
  if (method === 'GET' || method === 'HEAD') return null;
  // A body of declared length can't grow beyond it, and passed as it is it keeps that length.
  if (!source.body || bodyLength !== null) return source.body;
  return limitBytes(source.body, limits.body, { onExceeded });
}

/** What the forward for Workers is made with. */
interface WorkersForwardOptions {
  /** The runtime's fetch. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Makes a text nobody can guess. */
  createMark(): string;
}

/**
 * Makes the forward for Workers. Nothing there tells the address a name leads to, so that check
 * is left to the network policy of the runtime, which reaches public addresses only.
 */
export function createWorkersForward({ fetch, createMark }: WorkersForwardOptions): Forward<object> {
  return async (call) => {
    const { source, method, url, headers, mayBePrivate, limits } = call;
    if (!mayBePrivate && isPrivateHost(url.hostname)) return explainUpstreamError(privateAddressCode, url);
    const stop = new AbortController();
    let reason: Refusal | null = null;
    const stopFor = (refusal: Refusal) => {
      reason = refusal;
      stop.abort();
    };
    const timer = setTimeout(() => stopFor(outOfTime(url)), limits.time);
    const sent = headers.map(([name, value]): [string, string] =>
      name === 'accept-encoding' ? [name, 'gzip'] : [name, value],
    );
    try {
      const response = await fetch(url.href, {
        method,
        headers: sent,
        body: takeBody(call, () => stopFor(bodyTooLarge(limits.body))),
        // The type of Node's own fetch asks for this where a stream is sent.
        duplex: 'half',
        redirect: 'manual',
        signal: AbortSignal.any([stop.signal, source.signal]),
      } as RequestInit);
      const received = [...response.headers] as Header[];
      const coding = response.headers.get('Content-Encoding');
      const { status, statusText, body } = response;
      // Switching to another protocol is no answer to a call that did not ask for it.
      if (status < 200) throw new Error('No final answer');
      const decoded = coding !== null && decodes.test(coding);
      return webAnswer(
        { status, statusText, headers: received, headersJoined: true, decoded, body },
        limits.answer,
        // workerd ends a broken body as it ends a whole one.
        { onEnd: () => clearTimeout(timer), ...((decoded || coding === null) && { mark: createMark() }) },
      );
    } catch {
      clearTimeout(timer);
      return reason ?? explainUpstreamError('', url);
    }
  };
}
