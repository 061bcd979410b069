import { corsApi } from './cors-api.js';
import { createHostileApi } from './hostile-api.js';
import { jsonpApi } from './jsonp-api.js';
import { listen } from './listen.js';
import { otherHost } from './other-host.js';
import { relayStandIn } from './relay-stand-in.js';
import { startRelays } from './relays/start-relays.js';

/** Starts every server the transport tests talk to, and reserves an address where nobody answers. */
export async function startTransportServers() {
  const jsonp = await listen(jsonpApi);
  const cors = await listen(corsApi);
  const relay = await listen(relayStandIn);
  const other = await listen(otherHost);
  const hostile = await listen(createHostileApi(other.origin));
  const relays = await startRelays();
  const gone = await listen(() => {});
  await gone.stop();
  const running = { jsonp, cors, relay, other, hostile, ...relays };
  const origins = Object.entries({ ...running, gone }).map(([name, { origin }]) => [name, origin]);
  return {
    addresses: Object.fromEntries(origins),
    stop: () => Promise.all(Object.values(running).map(({ stop }) => stop())),
  };
}
