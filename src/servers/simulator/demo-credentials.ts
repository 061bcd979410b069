/** Login of the owner of the simulated account. */
export const demoLogin = 'nadia@harborpine.example';

/** API key of that owner, always accepted: 32 hex digits, worthless anywhere else. */
export const demoKey = '5eed0f4a7b0a7d91e3c26f08b45d9a13';

/** Account id of that owner, which goes with a personal access token as well as the e-mail address does. */
export const demoAccountId = 'a7c1e2f0-5b3d-4e86-9f12-6d0b8c4e7a35';

/** Id of the organization Harbor Pine, which today's token replies name. */
export const demoOrganizationId = '2f8b6d14-93c0-4e7a-b5d1-07a9c3e6f824';

/** Personal access token of that owner: the password of HTTP Basic beside the account id or the e-mail address. */
export const demoPersonalToken = 'dal:pat_harbor-pine-2019';

/** Bearer token of that owner with all scopes; `dal:` is the data-centre prefix tokens carry. */
export const demoToken = 'dal:demo_harbor-pine-2018';

/** Bearer token that may read agents, groups and archives, and nothing else. */
export const demoReaderToken = 'dal:demo_harbor-pine-reader';

/** Bearer token of the European data centre: its calls need the header `X-Region: fra`. */
export const demoFrankfurtToken = 'fra:demo_harbor-pine-2018';

/** A token the account accepts, with what it may do. */
export interface AccessToken {
  /** The token, with the prefix of its data centre. */
  readonly token: string;
  /** Sent as bearer, or as the password of HTTP Basic. */
  readonly kind: 'bearer' | 'personal';
  /** Scopes in either spelling, or all there are. */
  readonly scopes: readonly string[] | 'all';
}

/** Every token the account accepts; all of them belong to the owner, and none is ever reset. */
export const demoTokens: readonly AccessToken[] = [
  { token: demoToken, kind: 'bearer', scopes: 'all' },
  { token: demoReaderToken, kind: 'bearer', scopes: ['agents--all:ro', 'groups--all:ro', 'archives_read'] },
  { token: demoFrankfurtToken, kind: 'bearer', scopes: 'all' },
  { token: demoPersonalToken, kind: 'personal', scopes: 'all' },
];
