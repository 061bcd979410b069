import type { RelaySettings } from './relay-protocol.ts';

/** A relay that strangers run for everybody. */
export interface PublicRelay {
  /** Its host; hosts below it belong to it too. */
  readonly host: string;
  /** Its name for people. */
  readonly title: string;
  /** How it is asked, where that is known. */
  readonly speaks: Pick<RelaySettings, 'protocol' | 'parameter'> | null;
  /** Whether it makes calls by GET only. */
  readonly onlyGet?: boolean;
  /** Whether it passes on neither headers nor the API’s status and headers. */
  readonly onlyBody?: boolean;
}

const path = { protocol: 'path' } as const;
const byUrl = { protocol: 'query', parameter: 'url' } as const;

/**
 * Sources: the programs' own documentation (cors-anywhere, Scalar, Hoppscotch, AllOrigins, corsproxy.io) and two
 * lists of such services, gist jimmywarting/ac1be6ea and gist reynaldichernando "CORS Proxies (Updated 2025)".
 */
const publicRelays: readonly PublicRelay[] = [
  { host: 'allorigins.win', title: 'AllOrigins', speaks: byUrl, onlyGet: true, onlyBody: true },
  { host: 'corsproxy.io', title: 'corsproxy.io', speaks: byUrl },
  {
    host: 'codetabs.com',
    title: 'CodeTabs',
    speaks: { protocol: 'query', parameter: 'quest' },
    onlyGet: true,
  },
  { host: 'cors-anywhere.herokuapp.com', title: 'The demonstration of cors-anywhere', speaks: path },
  { host: 'cors.sh', title: 'CORS.SH', speaks: path },
  { host: 'cors.bridged.cc', title: 'CORS.SH, under its earlier name', speaks: path },
  { host: 'thingproxy.freeboard.io', title: 'ThingProxy', speaks: path },
  {
    host: 'proxy.scalar.com',
    title: 'Scalar’s relay',
    speaks: { protocol: 'query', parameter: 'scalar_url' },
  },
  { host: 'proxy.hoppscotch.io', title: 'Hoppscotch’s relay', speaks: { protocol: 'proxyscotch' } },
  { host: 'try.readme.io', title: 'ReadMe’s relay', speaks: path },
  { host: 'test.cors.workers.dev', title: 'The demonstration of cloudflare-cors-anywhere', speaks: null },
];

/** The public relay an address belongs to; null when it is none that is known. */
export function findPublicRelay(url: string | null): PublicRelay | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/\.$/, '');
  return publicRelays.find((known) => host === known.host || host.endsWith(`.${known.host}`)) ?? null;
}
