import { noWork } from './credential-actions.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { firstRelayState } from './relay-state.ts';
import type { BrowsingState, ExplorerState } from './state.ts';

/** What the explorer shows before anything of an earlier visit was read. */
export function firstState(parts: ExplorerParts, browsing: BrowsingState): ExplorerState {
  return {
    apiId: parts.api.id,
    apiTitle: parts.api.title,
    guides: parts.api.guides,
    index: parts.index,
    ...browsing,
    page: { kind: 'welcome' },
    accounts: parts.accounts,
    account: parts.accounts[0],
    variables: [],
    wanted: 'auto',
    queryCredential: 'token',
    credential: { kind: 'basic', kept: [], inUse: null, builtIn: true, vault: parts.vault.state },
    credentialWork: noWork,
    asking: null,
    relay: firstRelayState(parts.localRelayUrl),
    notices: parts.notices,
  };
}
