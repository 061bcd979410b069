import type { Simulator } from '../call-simulator.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { failed } from '../failures.ts';
import { notLoaded } from '../not-loaded.ts';
import type { Fetch } from '../probe.ts';
import type { LazyTransport, Transport } from '../transport.ts';
import { withTimeout } from '../with-timeout.ts';
import { canCarry } from './can-carry.ts';
import type { Carrier } from './carry.ts';
import { routeByScript } from './route-by-script.ts';
import type { FramePatience } from './sandboxed-frame.ts';

/** What the JSONP transport needs from the page. */
export interface JsonpOptions {
  /** The browser's fetch, to find out whether a server that gave no script is there at all. */
  readonly fetch: Fetch;
  /** URL of jsonp-frame.html, which the build puts beside the page. */
  readonly frameUrl: string;
  /** Time a call gets, in milliseconds. */
  readonly timeout: number;
  /** Name of the query parameter that names the callback. */
  readonly callbackParameter: string;
  /** Whether the browser believes it has a network. */
  online(): boolean;
  /** Protocol the page was loaded over, colon included. */
  readonly pageProtocol: string;
  /** Gives a JavaScript identifier never given before. */
  randomName(): string;
  /** Whether a URL belongs to the simulated account. */
  isSimulated(url: string): boolean;
  /** Loads the simulated account, which answers such URLs in this page. */
  loadSimulator(): Promise<Simulator>;
  /** What finding the cause of a failure takes. */
  readonly diagnosis?: Diagnosis;
  /** Greatest answer taken, in bytes of JSON. */
  readonly limit?: number;
  /** How long the frame may keep the page waiting. */
  readonly patience?: FramePatience;
}

/** Makes the transport that loads the API's answer as a script, locked into a sandboxed frame. */
export function createJsonpTransport(options: JsonpOptions): LazyTransport {
  let carrier: Promise<Carrier> | null = null;
  // All but the judgement comes with the first call, so that the page itself loads sooner.
  const loadCarrier = () => {
    carrier ??= import('./carry.ts')
      .then(({ createCarrier }) => createCarrier(options))
      .catch((error) => {
        carrier = null;
        throw error;
      });
    return carrier;
  };

  const transport: Transport = {
    name: 'jsonp',
    versionIn: 'path',
    credentialIn: 'query',
    can: (call) => canCarry(call, options.pageProtocol),
    route: routeByScript,
    async send(request, signal) {
      const loaded = await loadCarrier().catch(() => null);
      return loaded ? loaded.send(request, signal) : failed([], notLoaded('by JSONP'));
    },
  };
  return {
    ...withTimeout(transport, options.timeout),
    prepare: async () => (await loadCarrier()).prepare(),
  };
}
