import { takeTurns } from '../../storage/take-turns.ts';
import { fail, failures } from './failures.ts';
import { createPendingAttempts } from './pending-attempts.ts';
import type { SignIn } from './sign-in.ts';
import { signInByPopUp } from './sign-in-by-pop-up.ts';
import { resumeSignIn, signInByRedirect } from './sign-in-by-redirect.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { withDeadline } from './with-deadline.ts';
import { withProtocol } from './with-protocol.ts';

/** Makes what signs people in; the protocol itself loads with the first sign-in. */
export function createSignIn(parts: SignInParts): SignIn {
  const { fetch, now, schedule } = parts;
  const pending = parts.crypto && createPendingAttempts(parts.store, parts.crypto);
  const inTurn = takeTurns('livechat-api-explorer sign-in', parts.locks);

  return {
    byPopup: (request, signal) => signInByPopUp(parts, pending, request, signal),
    byRedirect: (request) => signInByRedirect(parts, pending, request),
    resume: () => resumeSignIn(parts, pending),
    renew: (credential, place) =>
      inTurn(async () => {
        const kept = await place.read();
        if (!kept) return fail(failures.notKeptAnyMore);
        // Another tab was first; its refresh token is the one that counts.
        if (kept.token !== credential.token) return { ok: true, credential: kept };
        const renewed = await withProtocol(({ renewToken }) =>
          withDeadline(schedule, null, (signal) => renewToken(kept, { fetch, signal }, now)),
        );
        if (renewed.ok) await place.write(renewed.credential);
        return renewed;
      }),
    revoke: (credential) =>
      inTurn(() =>
        withProtocol(({ revokeToken }) =>
          withDeadline(schedule, null, (signal) => revokeToken(credential, { fetch, signal }, now)),
        ),
      ),
  };
}
