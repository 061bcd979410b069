import { isLoopback } from '../transports/address.ts';

/** What an account acts on: `simulated` lives in this page, `live` is LiveChat, `local` a server on this computer, `other` any other. */
export type AccountKind = 'simulated' | 'live' | 'local' | 'other';

/** Data centre of LiveChat: Dallas or Frankfurt. */
export type Region = 'dal' | 'fra';

/** Colours an account can be told by, beside its name. */
export const accountColours = ['blue', 'green', 'purple', 'pink', 'orange', 'red', 'grey'] as const;

/** One of the colours. */
export type AccountColour = (typeof accountColours)[number];

/** Somewhere calls can go, with what a person has decided about it; never a credential. */
export interface Account {
  /** Stable id. */
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** What it acts on. */
  readonly kind: AccountKind;
  /** Colour it is told by. */
  readonly colour: AccountColour;
  /** Base URL of its calls, without a trailing slash. */
  readonly baseUrl: string;
  /** Base URL of its OAuth accounts server, without a trailing slash; null where there is none. */
  readonly accountsUrl: string | null;
  /** Data centre its calls name in `X-Region`; null: the one in the prefix of the token, if any. */
  readonly region: Region | null;
  /** Id of the OAuth client that signs in here; null until the person enters one. */
  readonly clientId: string | null;
  /** Whether a token may stand in the URL of a JSONP call without being asked for each session. */
  readonly tokenInUrl: boolean;
}

/** Address of LiveChat's accounts server as of today (facts: OAuth; in 2018 it was accounts.livechatinc.com). */
export const liveAccountsUrl = 'https://accounts.livechat.com';

/** Origin a credential of this account belongs to. */
export function originsOf(account: Account): readonly string[] {
  return [new URL(account.baseUrl).origin];
}

/** Whether calls may act on real data: a first write asks before it goes out. */
export function isReal({ kind }: Account): boolean {
  return kind === 'live' || kind === 'other';
}

/** What a server at this address is taken for. */
export function kindOfUrl(baseUrl: string, liveUrl: string): AccountKind {
  if (new URL(baseUrl).origin === new URL(liveUrl).origin) return 'live';
  return isLoopback(baseUrl) ? 'local' : 'other';
}

/** Addresses of the simulated servers that the server of this page told of. */
export interface LocalServers {
  /** Simulated API. */
  readonly simulator?: string;
  /** Its accounts server. */
  readonly accounts?: string;
}

/** The accounts everybody has: simulated first, then live, then the simulated API of `npm start` where there is one. */
export function builtInAccounts(
  liveUrl: string,
  local: LocalServers,
  demoClientId: string,
): [Account, ...Account[]] {
  const accounts: [Account, ...Account[]] = [
    {
      id: 'simulated',
      name: 'Simulated account',
      kind: 'simulated',
      colour: 'blue',
      // RFC 6761: `.invalid` never resolves, so nothing of the simulated account can reach a network by mistake.
      baseUrl: 'https://simulated-account.invalid',
      accountsUrl: 'https://accounts.simulated-account.invalid',
      region: null,
      clientId: demoClientId,
      tokenInUrl: true,
    },
    {
      id: 'live',
      name: 'Live LiveChat account',
      kind: 'live',
      colour: 'orange',
      baseUrl: liveUrl,
      accountsUrl: liveAccountsUrl,
      region: null,
      clientId: null,
      tokenInUrl: false,
    },
  ];
  if (local.simulator)
    accounts.push({
      id: 'local',
      name: 'Simulated API on this computer',
      kind: 'local',
      colour: 'green',
      baseUrl: local.simulator,
      accountsUrl: local.accounts ?? null,
      region: null,
      clientId: demoClientId,
      // Its credentials are known to everybody.
      tokenInUrl: true,
    });
  return accounts;
}
