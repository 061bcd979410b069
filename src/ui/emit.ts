import type { AnswerView } from '../app/answers/protocol.ts';
import type { Keeping } from '../app/explorer/credential-actions.ts';
import type { RevealedCredential, SignInWish } from '../app/explorer/credentials.ts';
import type { Layout } from '../app/explorer/layout.ts';
import type { RelaySettings } from '../app/explorer/relay-state.ts';
import type { TokenProtection } from '../app/explorer/relay-token.ts';
import type { QueryCredential } from '../app/explorer/transport-titles.ts';
import type { Json } from '../core/catalogue/schema.ts';
import type { Credential } from '../core/http/credential.ts';
import type { TransportName } from '../core/http/exchange.ts';
import type { CredentialKind } from '../core/http/request.ts';
import type { Draft } from '../core/request/draft.ts';
import type { ChangedConditions } from '../core/simulation/world-control.ts';

/** Every event that elements fire, each for something a person did. */
export interface ExplorerEvents {
  /** The draft was edited. */
  'ax-draft-change': Draft;
  /** The examples are wanted in the draft. */
  'ax-fill-examples': undefined;
  /** One example is wanted in the draft. */
  'ax-example-use': { readonly field: string };
  /** The draft is to be emptied. */
  'ax-clear-draft': undefined;
  /** What filling in or clearing replaced is to come back. */
  'ax-undo': undefined;
  /** Send was asked for. */
  'ax-send': undefined;
  /** Cancel was asked for. */
  'ax-cancel': undefined;
  /** Another account was chosen. */
  'ax-account-choose': string;
  /** Another transport was chosen. */
  'ax-transport-choose': TransportName | 'auto';
  /** What may stand in the query of a URL was chosen. */
  'ax-query-credential-choose': QueryCredential;
  /** Another credential kind was chosen. */
  'ax-credential-choose': CredentialKind | null;
  /** The secret of a kind was wanted in clear; `tell` hears it, or null when it could not be had, and nobody else does. */
  'ax-secret-ask': { readonly kind: CredentialKind; tell(revealed: RevealedCredential | null): void };
  /** A credential was entered. */
  'ax-credential-save': { readonly credential: Credential; readonly keeping: Keeping };
  /** A credential is to be removed. */
  'ax-credential-forget': CredentialKind;
  /** The credential in use is to be tried with a harmless call. */
  'ax-credential-test': undefined;
  /** A sign-in with OAuth was asked for. */
  'ax-sign-in': { readonly wish: SignInWish; readonly passphrase: string | null };
  /** Nobody waits for the sign-in any longer. */
  'ax-sign-in-cancel': undefined;
  /** The token of the sign-in is to be revoked and forgotten. */
  'ax-sign-out': undefined;
  /** A fresh token is wanted. */
  'ax-token-renew': undefined;
  /** The panel of the accounts is to be shown or hidden. */
  'ax-accounts-show': boolean;
  /** The variables of the account in use are to be shown or hidden, or shown to add the one of this name. */
  'ax-variables-show': boolean | { readonly add: string };
  /** What rests behind the passphrase is to be unlocked. */
  'ax-unlock': undefined;
  /** What was asked before a call is allowed or declined. */
  'ax-ask-answer': boolean;
  /** Another relay was entered; `isOwn` says whether credentials may go through it unasked, null: as was said of it before. */
  'ax-relay-change': { readonly relay: RelaySettings | null; readonly isOwn: boolean | null };
  /** What answers at the relay's address is to be found out. */
  'ax-relay-test': undefined;
  /** The access token of the relay was entered. */
  'ax-relay-token-save': { readonly token: string; readonly protection: TokenProtection };
  /** That token is to be removed. */
  'ax-relay-token-forget': undefined;
  /** The fields of the relay are to be shown. */
  'ax-relay-show': undefined;
  /** Opens what a call is authorized with. */
  'ax-authorization-show': undefined;
  /** A notice was read. */
  'ax-notice-dismiss': string;
  /** A page of the catalogue was chosen by key; `enter` moves the keyboard there. */
  'ax-page-open': { readonly pageId: string; readonly enter: boolean };
  /** A group of the tree was folded or unfolded, by its key. */
  'ax-group-toggle': string;
  /** The mark of a favourite was set or taken away, by endpoint id. */
  'ax-favourite-toggle': string;
  /** Notes on choices of the simulation are to be shown, by their ids; the keyboard goes to the first. */
  'ax-choices-show': readonly string[];
  /** Another way to look at answers was chosen. */
  'ax-answer-view-choose': AnswerView;
  /** Another way to write code was chosen, by the id of its snippet. */
  'ax-snippet-choose': string;
  /** One of the choices of a list with search was chosen, by its id. */
  'ax-option-choose': string;
  /** Words to look for in the answer were typed. */
  'ax-answer-search': string;
  /** The next match is wanted, or the one before. */
  'ax-answer-step': 1 | -1;
  /** The answer is to be filtered by a JSONPath; empty: shown whole. */
  'ax-answer-filter': string;
  /** A filter that takes long is to be left off. */
  'ax-answer-stop': undefined;
  /** The documentation is to be shown or hidden. */
  'ax-docs-show': boolean;
  /** The panel of the simulated account is to be shown or hidden. */
  'ax-world-show': boolean;
  /** Past calls are to be shown or hidden. */
  'ax-history-show': boolean;
  /** The open answer is to be compared with the one before it, or no longer. */
  'ax-compare-show': boolean;
  /** Saved requests are to be shown or hidden. */
  'ax-saved-show': boolean;
  /** A link to the open request is to be shown or hidden. */
  'ax-link-show': boolean;
  /** A past call is to be sent again; its endpoint, by id, holds what was typed for it. */
  'ax-send-again': string;
  /** The simulated account is to answer otherwise. */
  'ax-conditions-change': ChangedConditions;
  /** A delivery of a webhook is to be made once more, by its number from 1 on. */
  'ax-delivery-resend': number;
  /** Panes were moved, shown or hidden. */
  'ax-layout-change': Partial<Layout>;
  /** The list of hosts that were contacted is to be shown or hidden. */
  'ax-egress-show': boolean;
  /** The list of shortcuts is to be shown or hidden. */
  'ax-shortcuts-show': boolean;
  /** The panel that fetches all there is of the open endpoint is to be shown or hidden. */
  'ax-walk-show': boolean;
  /** The command palette is to be shown or hidden. */
  'ax-palette-show': boolean;
  /** The list of endpoints is to be shown or hidden on a narrow page. */
  'ax-endpoints-toggle': undefined;
  /** Another tab of a group was chosen, by its name. */
  'ax-tab-choose': string;
  /** The reference that was being typed is complete now; the whole text. */
  'ax-reference-complete': string;
  /** Texts of one field changed. */
  'ax-texts-change': readonly string[];
  /** Members of an object changed. */
  'ax-object-change': { readonly [name: string]: Json };
  /** Entries of a list of objects changed. */
  'ax-list-change': readonly Json[];
  /** Text of a code editor changed. */
  'ax-code-change': string;
}

/** Fires a typed event that crosses shadow boundaries. */
export function emit<Name extends keyof ExplorerEvents>(
  element: HTMLElement,
  name: Name,
  ...[detail]: ExplorerEvents[Name] extends undefined ? [] : [ExplorerEvents[Name]]
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
