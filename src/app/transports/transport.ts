import type { Delivery, TransportName } from '../../core/http/exchange.ts';
import type { AuthorizedRequest, CredentialKind, Method } from '../../core/http/request.ts';
import type { Route } from './route.ts';

/** What a transport whose only place for a credential is the query of the URL sends: a bearer token, or nothing. */
export type QueryCredential = 'token' | 'none';

/** What has to be known of a call to say whether a transport can carry it; made before the request is built. */
export interface CallShape {
  /** Method of the call. */
  readonly method: Method;
  /** Origin the call goes to. */
  readonly origin: string;
  /** Whether the account lives inside this page. */
  readonly simulated: boolean;
  /** Whether the endpoint takes a callback parameter. */
  readonly jsonp: boolean;
  /** Whether a body goes along. */
  readonly hasBody: boolean;
  /** Names of headers beyond the version header. */
  readonly headers: readonly string[];
  /** Kind of credential that goes along, or null. */
  readonly credential: CredentialKind | null;
  /** What the person lets stand in the query of the URL. */
  readonly queryCredential: QueryCredential;
}

/** Whether a transport can carry a call; a refusal names the reason and the way out. */
export type Verdict =
  | {
      readonly ok: true;
      readonly note: string;
      /** Whether the credential would not go along, because the person chose so. */
      readonly leavesOutCredential?: boolean;
    }
  | { readonly ok: false; readonly reason: string; readonly wayOut: string };

/** A way for calls to travel. Transports say what they can do; nobody asks which one they are. */
export interface Transport {
  /** Stable name. */
  readonly name: TransportName;
  /** Where this transport puts the API version. */
  readonly versionIn: 'header' | 'path';
  /** Where this transport puts a credential. */
  readonly credentialIn: 'header' | 'query';
  /** Says whether it can carry a call, without sending anything. */
  can(call: CallShape): Verdict;
  /** Says who would see a call and what would be seen of its answer; null where it has no way for it. */
  route(call: CallShape): Route | null;
  /** Carries a call; never throws, a failure is part of the delivery. Aborting `signal` ends it as `aborted`. */
  send(request: AuthorizedRequest, signal: AbortSignal): Promise<Delivery>;
}

/** A transport whose carrying part is loaded with its first call, so that the page itself loads sooner. */
export interface LazyTransport extends Transport {
  /** Loads it ahead of that call, so that calls go on without the server of this page; rejects when it can't be had. */
  prepare(): Promise<void>;
}
