import { defaultPorts } from './ports.ts';

/** What `--help` prints. */
export const help = `An explorer for the LiveChat REST API v2.

Usage
  livechat-api-explorer [serve] [FLAGS]    the explorer, a relay, the simulated API
                                           and its accounts server, where people
                                           sign in
  livechat-api-explorer relay [FLAGS]      the relay alone
  livechat-api-explorer simulator [FLAGS]  the simulated API and its accounts server
From a checkout: npm start, npm run relay, npm run simulator, each with -- FLAGS.

Flags
  --port NUMBER          port of the server (of the explorer for serve)
  --no-open              open no browser
  --allow-target ORIGIN  let the relay forward to this origin too; repeatable
  --allow-origin ORIGIN  let explorers of this origin use the relay, and sign in
                         to the simulated API, too; repeatable
  relay --help           all other flags of the relay

Flags of the simulated API
  --seed TEXT            another account; the same text makes the same one
  --size NUMBER          how many chats it has: 200, 2000, 20000 or 100000
  --clock WHEN           running, or the instant at which its clock stands,
                         such as 2018-04-13T14:00:00Z
  --latency NUMBER       milliseconds every answer takes at least
  --read-only            refuse every call that would change something
  --deliver-to ORIGIN    call webhooks of this origin; repeatable

Others
  -h, --help             print this
  -v, --version          print the version

Environment
  PORT, RELAY_PORT, SIMULATOR_PORT, ACCOUNTS_PORT
                         other ports than ${Object.values(defaultPorts).join(', ')}`;
