import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Agent, request } from 'undici';
import type { Header } from '../../core/http/request.ts';
import { explainUpstreamError, privateAddressCode } from './explain-upstream-error.ts';
import type { Forward } from './forward.ts';
import { type FindAddresses, guardedLookup } from './guarded-lookup.ts';
import { isPrivateHost } from './private-address.ts';

/** A `Forward` for Node, with the connections it keeps. */
export interface NodeForward {
  /** Carries a call. */
  readonly forward: Forward;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

function readHeaders(raw: unknown): Header[] {
  const list = raw as readonly (string | Buffer)[];
  const text = (part: string | Buffer | undefined) =>
    typeof part === 'string' ? part : (part?.toString('latin1') ?? '');
  return Array.from({ length: list.length / 2 }, (_, i) => [text(list[2 * i]), text(list[2 * i + 1])]);
}

function codeOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : (name ?? '');
}

/**
 * Makes the forward for Node. `idleTimeout` (milliseconds) is the longest silence while waiting for the answer and
 * within it.
 */
export function createNodeForward(idleTimeout: number, findAddresses?: FindAddresses): NodeForward {
  const timeouts = { headersTimeout: idleTimeout, bodyTimeout: idleTimeout };
  const open = new Agent(timeouts);
  const guarded = new Agent({ ...timeouts, connect: { lookup: guardedLookup(findAddresses) } });

  const forward: Forward = async ({ method, url, headers, body, bodyLength, allowPrivate }, signal) => {
    // A socket to a literal address asks no lookup.
    if (!allowPrivate && isPrivateHost(url.hostname)) return explainUpstreamError(privateAddressCode, url);
    const length: Header[] = body && bodyLength !== null ? [['content-length', String(bodyLength)]] : [];
    try {
      const answer = await request(url, {
        dispatcher: allowPrivate ? open : guarded,
        method,
        headers: [...headers, ...length].flat(),
        body: body && Readable.fromWeb(body as NodeStream),
        responseHeaders: 'raw',
        signal,
      });
      return {
        kind: 'answered',
        status: answer.statusCode,
        statusText: answer.statusText,
        headers: readHeaders(answer.headers),
        body: Readable.toWeb(answer.body) as ReadableStream<Uint8Array>,
      };
    } catch (error) {
      return explainUpstreamError(codeOf(error), url);
    }
  };
  return { forward, close: () => Promise.all([open.destroy(), guarded.destroy()]).then(() => {}) };
}
