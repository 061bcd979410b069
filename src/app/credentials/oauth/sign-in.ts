import type { BearerCredential } from '../../../core/http/credential.ts';
import type { Protection } from '../vault.ts';
export type GrantType = 'code' | 'implicit';
export interface SignInRequest {
  accountId: string;
  accountsUrl: string;
  clientId: string;
  grantType: GrantType;
  origins: readonly string[];
  protection: Protection;
  scopes?: readonly string[];
}
export type SignInFailure = {
  cause:
    | 'denied'
    | 'popup-blocked'
    | 'closed'
    | 'state-mismatch'
    | 'refused'
    | 'unreachable'
    | 'expired'
    | 'not-kept';
  title: string;
  explanation: string;
  wayOut: string;
};
export type SignedIn = { ok: true; credential: BearerCredential } | { ok: false; failure: SignInFailure };
export interface SignIn {
  byPopup(request: SignInRequest, signal: AbortSignal): Promise<SignedIn>;
  byRedirect(request: SignInRequest): Promise<SignedIn>;
  resume(): Promise<{ request: SignInRequest; signedIn: SignedIn } | null>;
  renew(credential: BearerCredential): Promise<SignedIn>;
  revoke(credential: BearerCredential): Promise<{ ok: true } | { ok: false; failure: SignInFailure }>;
}
