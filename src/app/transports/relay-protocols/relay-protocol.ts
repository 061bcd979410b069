import type { AuthorizedRequest } from '../../../core/http/request.ts';
import type { HttpResponse } from '../../../core/http/response.ts';

/** How a relay is asked: our own profile, the target behind its path, in a query parameter, or in a JSON envelope. */
export type RelayProtocolName = 'own' | 'path' | 'query' | 'proxyscotch';

/** A relay as a person set it up; never its access token. */
export interface RelaySettings {
  /** Its address. */
  readonly url: string;
  /** How it is asked. */
  readonly protocol: RelayProtocolName;
  /** Query parameter that holds the target, for the protocol `query`; left out: `url`. */
  readonly parameter?: string;
}

/** The relay's own account of why it failed, as read from its answer; every text is masked. */
export interface RelayError {
  /** Stable code: one of our own profile, where another relay means the same. */
  readonly code: string;
  /** What happened. */
  readonly message: string;
  /** What to do. */
  readonly wayOut: string;
  /** The words of a relay that knows no codes. */
  readonly said?: string;
}

/** What an answer at the relay's address turned out to be. */
export type RelayAnswer =
  | {
      readonly kind: 'api';
      readonly response: HttpResponse;
      /** URLs the call took, redirects included, the last of which answered. */
      readonly urls: readonly string[];
    }
  | { readonly kind: 'relay-error'; readonly error: RelayError }
  | { readonly kind: 'foreign'; readonly observation: string };

/** A call and how it was put to the relay. */
export interface RelayedCall {
  /** The call to the API. */
  readonly request: AuthorizedRequest;
  /** The call to the relay; its mask hides the relay's access token too. */
  readonly wrapped: AuthorizedRequest;
  /** The relay. */
  readonly relay: RelaySettings;
}

/** A way to speak with a relay. */
export interface RelayProtocol {
  /** Whether headers go as headers, so that those a browser refuses to send are lost without a word. */
  readonly losesHeaders: boolean;
  /** Whether a relay of this kind follows redirects by GET, whatever the method was. */
  readonly redirectsAsGet: boolean;
  /** What isn't plain of the step to the relay, or null. */
  readonly toRelayNote: string | null;
  /** What isn't plain of the step from the relay to the API, or null. */
  onwardNote(call: RelayedCall): string | null;
  /** Writes a call as the one that asks the relay to make it. */
  wrap(request: AuthorizedRequest, relay: RelaySettings, token: string | null): AuthorizedRequest;
  /** Tells the API's answer from the relay's own and everything else; rejects when the connection breaks. */
  read(answer: Response, call: RelayedCall): Promise<RelayAnswer>;
}

/** Whether a protocol has a place for the relay's access token. */
export function takesToken(protocol: RelayProtocolName): boolean {
  return protocol === 'own' || protocol === 'proxyscotch';
}
