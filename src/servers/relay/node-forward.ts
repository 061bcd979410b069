import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
import type { Header } from '../../core/http/request.ts';
import { explainUpstreamError, privateAddressCode } from './explain-upstream-error.ts';
import type { Forward } from './forward.ts';
import { type FindAddresses, guardedLookup } from './guarded-lookup.ts';
import { bodyTooLarge } from './limit-refusals.ts';
import { NodeExchange } from './node-exchange.ts';
import { isPrivateHost } from './private-address.ts';

/** What Node hands over with a request. */
export interface NodeBindings {
  /** The page's call as it arrives. */
  readonly incoming: IncomingMessage;
  /** Where its answer goes. */
  readonly outgoing: ServerResponse;
}

/** A `Forward` for Node, with the connections it keeps. */
export interface NodeForward {
  /** Carries a call. */
  readonly forward: Forward<NodeBindings>;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

function hasBody({ method, headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Passes a body on, no faster than it is taken; beyond `most` bytes calls `onExceeded` and breaks off. */
function limitBody(incoming: IncomingMessage, most: number, onExceeded: () => void): Transform {
  let passed = 0;
  return incoming.pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        passed += chunk.byteLength;
        if (passed <= most) return done(null, chunk);
        onExceeded();
        done(new Error(`More than ${most} bytes`));
      },
    }),
  );
}

/**
 * Makes the forward for Node. `idleTimeout` (milliseconds) is the longest silence while waiting for the answer and
 * within it.
 */
export function createNodeForward(idleTimeout: number, findAddresses?: FindAddresses): NodeForward {
  const timeouts = { headersTimeout: idleTimeout, bodyTimeout: idleTimeout };
  const open = new Agent(timeouts);
  const guarded = new Agent({ ...timeouts, connect: { lookup: guardedLookup(findAddresses) } });

  const forward: Forward<NodeBindings> = (call, { incoming, outgoing }) => {
    const { method, url, headers, bodyLength, mayBePrivate, limits } = call;
    // A socket to a literal address asks no lookup.
    if (!mayBePrivate && isPrivateHost(url.hostname))
      return Promise.resolve(explainUpstreamError(privateAddressCode, url));
    return new Promise((settle) => {
      const exchange = new NodeExchange(call, outgoing, settle);
      const body = hasBody(incoming)
        ? limitBody(incoming, limits.body, () => exchange.stop(bodyTooLarge(limits.body)))
        : null;
      const length: Header[] = body && bodyLength !== null ? [['content-length', String(bodyLength)]] : [];
      const options: Dispatcher.DispatchOptions = {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: [...headers, ...length].flat(),
        body,
      };
      (mayBePrivate ? open : guarded).dispatch(options, exchange);
    });
  };
  return { forward, close: () => Promise.all([open.destroy(), guarded.destroy()]).then(() => {}) };
}
