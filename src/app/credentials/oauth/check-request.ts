import { failures } from './failures.ts';
import { isPrivateAddress } from './private-address.ts';
import type { SignInFailure, SignInRequest } from './sign-in.ts';

/** What keeps a request from being tried at all, or null. */
export function checkRequest(
  { accountsUrl, clientId, grantType }: SignInRequest,
  canEncrypt: boolean,
): SignInFailure | null {
  if (!URL.canParse(accountsUrl) || !isPrivateAddress(new URL(accountsUrl))) return failures.badAddress;
  if (!clientId.trim()) return failures.noClientId;
  return grantType === 'code' && !canEncrypt ? failures.noEncryption : null;
}
