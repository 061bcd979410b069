/** Somewhere calls can go: the simulated account, the live service, or a simulated API on this computer. */
export interface Account {
  /** Stable id. */
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** `simulated` lives in this page, `live` acts on real data, `local` is a server on this computer. */
  readonly kind: 'simulated' | 'live' | 'local';
  /** Origin its calls go to, without a trailing slash. */
  readonly baseUrl: string;
  /** Origins its credentials belong to. */
  readonly origins: readonly string[];
}

/** The accounts of an explorer: simulated first, then live, then the simulated API of `npm start` where there is one. */
export function listAccounts(liveUrl: string, simulatorUrl: string | undefined): [Account, ...Account[]] {
  // RFC 6761: `.invalid` never resolves, so nothing of the simulated account can reach a network by mistake.
  const simulated = 'https://simulated-account.invalid';
  const accounts: [Account, ...Account[]] = [
    {
      id: 'simulated',
      name: 'Simulated account',
      kind: 'simulated',
      baseUrl: simulated,
      origins: [simulated],
    },
    { id: 'live', name: 'Live LiveChat account', kind: 'live', baseUrl: liveUrl, origins: [liveUrl] },
  ];
  if (simulatorUrl)
    accounts.push({
      id: 'local',
      name: 'Simulated API on this computer',
      kind: 'local',
      baseUrl: simulatorUrl,
      origins: [new URL(simulatorUrl).origin],
    });
  return accounts;
}
