import type { Endpoint, EndpointEntry, Resource } from '../../core/catalogue/endpoint.ts';
import type { Guide, GuideSummary } from '../../core/catalogue/guide.ts';
import type { EndpointSearch } from '../../core/catalogue/search-endpoints.ts';
import type { Exchange, TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind, HttpRequest } from '../../core/http/request.ts';
import type { Problem } from '../../core/request/check-draft.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { Variable } from '../../core/request/variable.ts';
import type { AnswerView } from '../answers/protocol.ts';
import type { KeptCredential, VaultState } from '../credentials/vault.ts';
import type { Choice } from '../transports/choose.ts';
import type { QueryCredential } from '../transports/transport.ts';
import type { Account } from './account.ts';
import type { Asking } from './consents.ts';
import type { CredentialWork } from './credential-actions.ts';
import type { Layout } from './layout.ts';
import type { RelayState } from './relay-state.ts';

/** Everything the page shows, as one immutable value; each change makes a new one. */
export interface ExplorerState extends BrowsingState {
  /** Id of the API that is explored, the first part of every address. */
  readonly apiId: string;
  /** Its name for people. */
  readonly apiTitle: string;
  /** Its guides, in the order to read them. */
  readonly guides: readonly GuideSummary[];
  /** Every endpoint, for the list. */
  readonly index: readonly EndpointEntry[];
  /** What is open in the middle. */
  readonly page: Page;
  /** All accounts. */
  readonly accounts: readonly Account[];
  /** The one in use. */
  readonly account: Account;
  /** Its variables, without secrets. */
  readonly variables: readonly Variable[];
  /** Transport the person asked for on this account. */
  readonly wanted: TransportName | 'auto';
  /** What may stand in the query of a URL on this account. */
  readonly queryCredential: QueryCredential;
  /** Credential of the account in use. */
  readonly credential: CredentialState;
  /** What is being done with it, and what came of it. */
  readonly credentialWork: CredentialWork;
  /** The relay, and what is known of it. */
  readonly relay: RelayState;
  /** What is asked before a call goes out, or null. */
  readonly asking: Asking | null;
  /** What to tell the person once, such as storage that does not last. */
  readonly notices: readonly string[];
}

/** How a person finds their way. */
export interface BrowsingState {
  /** Finds endpoints; parameters and descriptions too as soon as they are loaded. */
  readonly search: EndpointSearch;
  /** Ids of endpoints marked as favourites. */
  readonly favourites: readonly string[];
  /** Ids of the endpoints opened last, the latest first. */
  readonly recent: readonly string[];
  /** Ids of resources whose endpoints are folded away in the list. */
  readonly collapsed: readonly string[];
  /** Whether documentation stands beside the request; null: not chosen, so where there is room. */
  readonly docsOpen: boolean | null;
  /** How the panes stand. */
  readonly layout: Layout;
  /** How answers are looked at, where they can be; null: never chosen. */
  readonly answerView: AnswerView | null;
  /** Id of the snippet that code is written by; null: never chosen. */
  readonly snippetId: string | null;
}

/** What is open. */
export type Page =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'unknown'; readonly pageId: string }
  | { readonly kind: 'loading'; readonly pageId: string }
  | { readonly kind: 'failed'; readonly pageId: string; readonly message: string }
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'guide'; readonly guide: Guide }
  | OpenEndpoint;

/** An open endpoint with all that belongs to it. */
export interface OpenEndpoint {
  readonly kind: 'endpoint';
  readonly endpoint: Endpoint;
  readonly draft: Draft;
  /** How the call would travel, and the request it would make, passwords concealed; up to date with every keystroke. */
  readonly plan: Plan;
  /** What must be mended before sending. */
  readonly problems: readonly Problem[];
  /** Whether what filling in or clearing replaced can come back. */
  readonly undoable: boolean;
  /** Whether the person has tried to send, so that problems of untouched fields are shown too. */
  readonly tried: boolean;
  /** Whether a call of this endpoint is under way. */
  readonly running: boolean;
  /** The last finished call of this endpoint, or the one opened from the history. */
  readonly exchange: Exchange | null;
  /** Whether that call came out of the history. */
  readonly recalled: boolean;
}

/** How a call would travel. */
export interface Plan {
  readonly choice: Choice;
  readonly request: HttpRequest;
}

/** What is known of the credentials of the account in use, without any secret. */
export interface CredentialState {
  /** Kind that joins the next call, or null for none. */
  readonly kind: CredentialKind | null;
  /** All that are kept for the account. */
  readonly kept: readonly KeptCredential[];
  /** The kept one that joins the next call, or null. */
  readonly inUse: KeptCredential | null;
  /** Whether the built-in credential of the simulated account is in use. */
  readonly builtIn: boolean;
  /** How the vault stands. */
  readonly vault: VaultState;
}
