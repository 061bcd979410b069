import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Header } from '../../core/http/request.ts';
import { explainUpstreamError } from './explain-upstream-error.ts';
import type { UpstreamAnswer, UpstreamCall } from './forward.ts';
import { outOfTime } from './limit-refusals.ts';
import { type Refusal, refuse } from './refusal.ts';

// What is dropped of an answer nobody wants, before dropping its connection costs less.
const mostDropped = 16_384;

function readHeaders(raw: unknown): Header[] {
  const list = raw as readonly (string | Buffer)[];
  const text = (part: string | Buffer | undefined) =>
    typeof part === 'string' ? part : (part?.toString('latin1') ?? '');
  return Array.from({ length: list.length / 2 }, (_, i) => [text(list[2 * i]), text(list[2 * i + 1])]);
}

/**
 * One call upstream on Node: hands the answer's body from undici's socket to that of the page, chunk by chunk and no
 * faster than the page reads. Streams of either platform kind in between would cost more than all else a relay does.
 */
export class NodeExchange implements Dispatcher.DispatchHandler {
  readonly #call: UpstreamCall;
  readonly #outgoing: ServerResponse;
  readonly #settle: (result: UpstreamAnswer | Refusal) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | null = null;
  #upstream: 'open' | 'complete' | 'broken' = 'open';
  #body: 'held' | 'passed' | 'dropped' = 'held';
  #bytes = 0;

  /** Takes where the answer goes, and who is told of its beginning or of the one reason why there is none. */
  constructor(
    call: UpstreamCall,
    outgoing: ServerResponse,
    settle: (result: UpstreamAnswer | Refusal) => void,
  ) {
    this.#call = call;
    this.#outgoing = outgoing;
    this.#settle = settle;
    this.#timer = setTimeout(() => this.stop(outOfTime(call.url)), call.limits.time);
    outgoing.once('close', this.#onPageGone);
    if (outgoing.destroyed) this.#onPageGone();
  }

  /** Ends the call from this side: with this refusal while nothing of an answer has gone out, else by cutting it. */
  stop(refusal: Refusal): void {
    if (this.#upstream !== 'open') return;
    this.#end('broken');
    this.#settle(refusal);
    this.#controller?.abort(new Error('Stopped'));
    if (this.#body === 'passed') this.#outgoing.destroy();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#upstream === 'broken') controller.abort(new Error('Stopped'));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText = '',
  ): void {
    if (status < 200) return;
    controller.pause();
    this.#settle({
      kind: 'answered',
      status,
      statusText,
      headers: readHeaders(controller.rawHeaders),
      headersJoined: false,
      decoded: false,
      respond: (headers, bodiless) => this.#respond(headers, bodiless),
      discard: () => this.#drop(),
    });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.byteLength;
    if (this.#body === 'dropped') {
      if (this.#bytes > mostDropped) controller.abort(new Error('Not wanted'));
    } else if (this.#bytes > this.#call.limits.answer) {
      this.#end('broken');
      // Ending it properly would make half an answer look whole.
      this.#outgoing.destroy();
      controller.abort(new Error('Too large'));
    } else if (!this.#outgoing.write(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.#end('complete');
    if (this.#body === 'passed') this.#outgoing.end();
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#end('broken');
    const { code, name } = error as NodeJS.ErrnoException;
    this.#settle(explainUpstreamError(typeof code === 'string' ? code : name, this.#call.url));
    if (this.#body === 'passed') this.#outgoing.destroy();
  }

  readonly #onPageGone = () =>
    this.stop(refuse('internal', 'The page gave the call up.', 'Send it again whenever you like.'));

  readonly #onDrain = () => this.#controller?.resume();

  #end(how: 'complete' | 'broken'): void {
    if (this.#upstream === 'open') this.#upstream = how;
    clearTimeout(this.#timer);
    this.#outgoing.off('close', this.#onPageGone).off('drain', this.#onDrain);
  }

  #respond(headers: Record<string, string>, bodiless: boolean): Response {
    const outgoing = this.#outgoing;
    if (this.#upstream === 'broken') outgoing.destroy();
    if (outgoing.destroyed) return new Response(null);
    outgoing.writeHead(200, headers);
    if (bodiless || this.#upstream === 'complete') {
      outgoing.end();
      this.#drop();
      return new Response(null);
    }
    this.#body = 'passed';
    outgoing.on('drain', this.#onDrain);
    this.#controller?.resume();
    // What had already arrived went out with the head; else the page gets the head by itself.
    if (this.#bytes === 0) outgoing.flushHeaders();
    return new Response(null);
  }

  #drop(): void {
    this.#body = 'dropped';
    this.#controller?.resume();
  }
}
