import type { Diagnosis } from './diagnosis.ts';
import { failed } from './failures.ts';
import { judgeRelay } from './judge-relay.ts';
import { notLoaded } from './not-loaded.ts';
import type { Fetch } from './probe.ts';
import type { RelaySettings } from './relay-protocols/relay-protocol.ts';
import { routeByRelay } from './route-by-relay.ts';
import type { TimeLeg } from './time-leg.ts';
import type { LazyTransport, Transport } from './transport.ts';
import { defaultTimeout, withTimeout } from './with-timeout.ts';

/** What the relay transport needs from the page. */
export interface RelayOptions {
  /** The browser's fetch. */
  readonly fetch: Fetch;
  /** Whether the browser believes it has a network. */
  online(): boolean;
  /** The relay the person set up, or null. */
  relay(): RelaySettings | null;
  /** Whether an access token is kept for that relay. */
  hasToken?(): boolean;
  /** Access token of a relay, or null for none; it goes to that relay and no further. */
  relayToken?(relay: RelaySettings): Promise<string | null>;
  /** Whether the person has allowed, by name, that a credential goes to the public relay in use. */
  allowsPublic?(): boolean;
  /** Origin of this page, as the relay sees it. */
  readonly pageOrigin: string;
  /** What finding the cause of a failure takes. */
  readonly diagnosis?: Pick<Diagnosis, 'pageOrigin' | 'permission'>;
  /** Times the request, where the browser can. */
  readonly timeLeg?: TimeLeg;
  /** Time a call gets, in milliseconds. */
  readonly timeout?: number;
}

/** Makes the transport that sends calls through the person's relay, in the protocol that relay speaks. */
export function createRelayTransport(options: RelayOptions): LazyTransport {
  // All but the judgement comes with the first call, so that the page itself loads sooner.
  const loadCarrier = async () => (await import('./carry-by-relay.ts')).createCarrier(options);

  const transport: Transport = {
    name: 'relay',
    versionIn: 'header',
    credentialIn: 'header',
    can: (call) => judgeRelay(options.relay(), call, options.hasToken?.() ?? false),
    route: (call) => routeByRelay(options.relay(), call),
    async send(request, signal) {
      // The relay the person was asked about, whatever is set while the rest loads.
      const relay = options.relay();
      const carry = await loadCarrier().catch(() => null);
      return carry ? carry(relay, request, signal) : failed([], notLoaded('by relay'));
    },
  };
  return {
    ...withTimeout(transport, options.timeout ?? defaultTimeout),
    prepare: async () => void (await loadCarrier()),
  };
}
