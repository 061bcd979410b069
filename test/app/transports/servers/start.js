import { corsApi } from './cors-api.js';
import { jsonpApi } from './jsonp-api.js';
import { listen } from './listen.js';
import { relayStandIn } from './relay-stand-in.js';

/** Starts every server the transport tests talk to, and reserves an address where nobody answers. */
export async function startTransportServers() {
  const jsonp = await listen(jsonpApi);
  const cors = await listen(corsApi);
  const relay = await listen(relayStandIn);
  const gone = await listen(() => {});
  await gone.stop();
  return {
    addresses: { jsonp: jsonp.origin, cors: cors.origin, relay: relay.origin, gone: gone.origin },
    stop: () => Promise.all([jsonp.stop(), cors.stop(), relay.stop()]),
  };
}
