import type { Api } from '../../core/catalogue/api.ts';
import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { buildRequest } from '../../core/request/build-request.ts';
import type { Draft } from '../../core/request/draft.ts';
import { chooseTransport } from '../transports/choose.ts';
import type { QueryCredential, Transport } from '../transports/transport.ts';
import type { Account, Region } from './account.ts';
import type { Plan } from './state.ts';

/** What a plan depends on. */
export interface PlanInput {
  readonly api: Api;
  readonly endpoint: Endpoint;
  readonly draft: Draft;
  readonly account: Account;
  readonly credential: CredentialKind | null;
  /** Data centre to name in the call, or null for none. */
  readonly region: Region | null;
  readonly transports: readonly Transport[];
  readonly wanted: TransportName | 'auto';
  readonly queryCredential: QueryCredential;
}

/** Chooses how a call would travel and builds its request; sends nothing and reveals nothing. */
export function planCall({ api, endpoint, draft, account, transports, wanted, ...input }: PlanInput): Plan {
  // A call that asks for no login must not carry one along.
  const credential = endpoint.auth === 'required' ? input.credential : null;
  const own = draft.headers.map(({ name }) => name).filter(Boolean);
  // Dallas is where calls go that name no data centre, so its name is left out unless the account asks for it.
  const isNamed = input.region !== null && (input.region !== 'dal' || account.region !== null);
  const region = credential && isNamed ? input.region : null;
  const call = {
    method: endpoint.method,
    origin: new URL(account.baseUrl).origin,
    simulated: account.kind === 'simulated',
    jsonp: endpoint.jsonp,
    hasBody: endpoint.body !== null,
    headers: region ? [...own, api.regionHeader] : own,
    credential,
    queryCredential: input.queryCredential,
  };
  const choice = chooseTransport(transports, call, wanted);
  const { versionIn, credentialIn } = choice.transport ?? { versionIn: 'header', credentialIn: 'header' };
  const { baseUrl } = account;
  const joining = choice.leavesOutCredential ? null : credential;
  const place = { baseUrl, versionIn, credential: joining, credentialIn, region };
  const request = buildRequest(api, endpoint, draft, place);
  return { choice, request };
}
