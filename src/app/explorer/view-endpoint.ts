import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import { checkDraft } from '../../core/request/check-draft.ts';
import { concealSecrets } from '../../core/request/conceal-secrets.ts';
import type { Draft } from '../../core/request/draft.ts';
import { resolveDraft, shownValues } from '../../core/request/resolve-draft.ts';
import type { Calls } from './calls.ts';
import type { Drafts } from './drafts.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { planCall } from './plan-call.ts';
import type { ExplorerState, OpenEndpoint, Plan } from './state.ts';

/**
 * How a call would travel with what is chosen now, and the request it would make, with plain variables put in; `finish`
 * has the last word on what goes into it.
 */
export function planNow(
  { api, transports }: Pick<ExplorerParts, 'api' | 'transports'>,
  { account, wanted, queryCredential, credential, variables }: ExplorerState,
  endpoint: Endpoint,
  typed: Draft,
  finish: (draft: Draft) => Draft = (draft) => draft,
): Plan {
  const draft = finish(resolveDraft(endpoint, typed, shownValues(variables)));
  const region = account.region ?? credential.inUse?.region ?? null;
  const chosen = { wanted, queryCredential, credential: credential.kind, region };
  return planCall({ api, endpoint, draft, account, transports, ...chosen });
}

/** What is kept about endpoints during a visit. */
interface Kept {
  readonly calls: Calls;
  readonly drafts: Drafts;
}

/** An endpoint with this draft, as the page shows it now. */
export function viewEndpoint(
  parts: Pick<ExplorerParts, 'api' | 'transports'>,
  state: ExplorerState,
  { calls, drafts }: Kept,
  { endpoint, draft, tried }: Pick<OpenEndpoint, 'endpoint' | 'draft' | 'tried'>,
): OpenEndpoint {
  const { id: accountId } = state.account;
  const exchange = calls.lastOf(accountId, endpoint.id);
  return {
    kind: 'endpoint',
    endpoint,
    draft,
    plan: planNow(parts, state, endpoint, draft, (resolved) => concealSecrets(endpoint, resolved)),
    problems: checkDraft(endpoint, draft, state.variables),
    tried,
    undoable: drafts.isUndoable(endpoint.id),
    running: calls.isRunning(accountId, endpoint.id),
    exchange,
    recalled: calls.isRecalled(exchange),
  };
}
