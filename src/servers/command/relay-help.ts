import { livechatOrigins } from '../../core/catalogue/livechat/origins.ts';
import { limitSettings } from '../relay/limit-settings.ts';
import { defaultPorts } from './ports.ts';
import { tokenVariable } from './read-relaying.ts';

/** What `relay --help` prints. */
export const relayHelp = `The relay: carries calls of the explorer to APIs that refuse calls from other sites' pages.

Usage
  livechat-api-explorer relay [FLAGS]
From a checkout: npm run relay -- FLAGS

Who may use it, and for what
  --allow-origin ORIGIN  pages of this exact origin may use it; repeatable.
                         Without --behind-proxy, an explorer on this machine may
  --allow-target ORIGIN  forward to this exact origin too; repeatable. Always:
                         ${livechatOrigins.join('\n                         ')}
  --allow-private ORIGIN as --allow-target, and its name may lead to a private
                         address, such as that of an API in one's own network
  ${tokenVariable}            environment variable: every call has to bring this token

Where it listens
  --port NUMBER          port, else RELAY_PORT, else ${defaultPorts.relay}
  --host ADDRESS         address to listen at, else 127.0.0.1: this machine alone
  --behind-proxy         a reverse proxy of yours stands before it; calls are
                         counted by the last address in its X-Forwarded-For

Limits
  --rate-limit NUMBER    calls a minute of one client, else ${limitSettings.perMinute.usual}; 0 for any number
  --max-body NUMBER      megabytes of a request's body, else ${limitSettings.body.usual}
  --max-answer NUMBER    megabytes of an answer's body, else ${limitSettings.answer.usual}
  --max-time NUMBER      seconds a call may take in all, else ${limitSettings.time.usual}

What it never does, whatever the flags
  It follows no redirect to another origin, talks to no server whose TLS
  certificate does not fit, passes on no header the page did not name, and no
  cookie. It refuses loopback, private, link-local and metadata addresses in
  every spelling, also where a name leads to one while connecting; only an
  origin you named yourself may be private. It logs method, origin, status and
  time of a call: no path, query, header or body.

docs/relay.md tells how to host it, and what it defends against.`;
