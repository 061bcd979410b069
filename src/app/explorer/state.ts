import type { Endpoint, EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { Exchange, TransportName } from '../../core/http/exchange.ts';
import type { CredentialKind, HttpRequest } from '../../core/http/request.ts';
import type { Problem } from '../../core/request/check-draft.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { Choice } from '../transports/choose.ts';
import type { Account } from './account.ts';

/** Everything the page shows, as one immutable value; each change makes a new one. */
export interface ExplorerState {
  /** Every endpoint, for the list and the search. */
  readonly index: readonly EndpointEntry[];
  /** What is open in the middle. */
  readonly page: Page;
  /** All accounts. */
  readonly accounts: readonly Account[];
  /** The one in use. */
  readonly account: Account;
  /** Transport the person asked for on this account. */
  readonly wanted: TransportName | 'auto';
  /** Credential of the account in use. */
  readonly credential: CredentialState;
  /** Address of the relay, or null when none is set. */
  readonly relayUrl: string | null;
  /** What to tell the person once, such as storage that does not last. */
  readonly notices: readonly string[];
}

/** What is open. */
export type Page =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'unknown'; readonly endpointId: string }
  | { readonly kind: 'loading'; readonly endpointId: string }
  | { readonly kind: 'failed'; readonly endpointId: string; readonly message: string }
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
  /** Whether the person has tried to send, so that problems of untouched fields are shown too. */
  readonly tried: boolean;
  /** Whether a call of this endpoint is under way. */
  readonly running: boolean;
  /** The last finished call of this endpoint. */
  readonly exchange: Exchange | null;
}

/** How a call would travel. */
export interface Plan {
  readonly choice: Choice;
  readonly request: HttpRequest;
}

/** What is known of the credential of the account in use, without the secret. */
export interface CredentialState {
  /** Kind that joins the next call, or null for none. */
  readonly kind: CredentialKind | null;
  /** Kinds kept on this device. */
  readonly stored: readonly CredentialKind[];
  /** Whether the built-in credential of the simulated account is in use. */
  readonly builtIn: boolean;
  /** Whether what is stored survives a reload; otherwise it rests in this page's memory. */
  readonly lasting: boolean;
}
