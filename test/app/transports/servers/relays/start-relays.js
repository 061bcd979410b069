import { listen } from '../listen.js';
import { corsAnywhere } from './cors-anywhere.js';
import { plainApi } from './plain-api.js';
import { proxyscotchStandIn } from './proxyscotch-stand-in.js';
import { queryRelay, scalarRelay } from './query-relays.js';

/** Access token that the guarded relay asks for. */
export const relayToken = 'r3lay-t0ken/of "mine"';

/** Starts an API that needs a relay, and every kind of relay, also such as refuse. */
export async function startRelays() {
  const elsewhere = ['https://elsewhere.example'];
  return {
    plain: await listen(plainApi),
    corsAnywhere: await listen(corsAnywhere()),
    corsAnywhereClosed: await listen(corsAnywhere({ originWhitelist: elsewhere })),
    corsAnywhereBusy: await listen(corsAnywhere({ checkRateLimit: () => 'Wait an hour.' })),
    scalar: await listen(scalarRelay),
    query: await listen(queryRelay),
    proxyscotch: await listen(proxyscotchStandIn()),
    proxyscotchGuarded: await listen(proxyscotchStandIn({ token: relayToken })),
    proxyscotchClosed: await listen(proxyscotchStandIn({ origins: elsewhere })),
  };
}
