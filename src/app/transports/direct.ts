import { isHttp, isMixedContent } from './address.ts';
import type { Diagnosis } from './diagnosis.ts';
import { failed } from './failures.ts';
import { notLoaded } from './not-loaded.ts';
import type { Fetch } from './probe.ts';
import { hostOf, partly, passBy } from './route.ts';
import type { TimeLeg } from './time-leg.ts';
import type { LazyTransport, Transport } from './transport.ts';
import { defaultTimeout, withTimeout } from './with-timeout.ts';

/** What the direct transport needs from the page. */
export interface DirectOptions {
  /** The browser's fetch. */
  readonly fetch: Fetch;
  /** Whether the browser believes it has a network. */
  online(): boolean;
  /** Protocol the page was loaded over, colon included. */
  readonly pageProtocol: string;
  /** What finding the cause of a failure takes. */
  readonly diagnosis?: Diagnosis;
  /** Times the request, where the browser can. */
  readonly timeLeg?: TimeLeg;
  /** Time a call gets, in milliseconds. */
  readonly timeout?: number;
}

/** Makes the transport that calls the API straight from the page, as far as CORS allows. */
export function createDirectTransport(options: DirectOptions): LazyTransport {
  const { pageProtocol } = options;
  // All but the judgement comes with the first call, so that the page itself loads sooner.
  const loadCarrier = async () => (await import('./carry-direct.ts')).createCarrier(options);

  const transport: Transport = {
    name: 'direct',
    versionIn: 'header',
    credentialIn: 'header',
    can(call) {
      if (call.simulated)
        return {
          ok: false,
          reason: 'The simulated account lives in this page, so there is no server to call directly.',
          wayOut: 'Use the simulator, or pick a live account.',
        };
      if (!isHttp(call.origin))
        return {
          ok: false,
          reason: `A browser calls http and https addresses only, not ${call.origin}.`,
          wayOut: 'Correct the address of the API.',
        };
      if (isMixedContent(pageProtocol, call.origin))
        return {
          ok: false,
          reason: `This page came over https and may not call ${call.origin}, which is plain http.`,
          wayOut: 'Use the https address, or send the call through a relay.',
        };
      return {
        ok: true,
        note: 'Works where the API lets other sites’ pages read its answers (CORS). LiveChat documents that it refuses every such call: useful to see why, and for other APIs.',
      };
    },
    route: (call) =>
      call.simulated || !isHttp(call.origin)
        ? null
        : {
            parties: passBy([hostOf(call)], call),
            status: partly('Only where the API lets this page read its answers (CORS).'),
            headers: partly('Only those that the API exposes to pages.'),
            body: partly('Only where the API lets this page read its answers (CORS).'),
          },
    async send(request, signal) {
      const carry = await loadCarrier().catch(() => null);
      return carry ? carry(request, signal) : failed([], notLoaded('straight from the page'));
    },
  };
  return {
    ...withTimeout(transport, options.timeout ?? defaultTimeout),
    prepare: async () => void (await loadCarrier()),
  };
}
