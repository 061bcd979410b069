import { checkRequest } from './check-request.ts';
import { fail, failures } from './failures.ts';
import type { PendingAttempts } from './pending-attempts.ts';
import type { SignedIn, SignInRequest } from './sign-in.ts';
import type { PopUp, SignInParts } from './sign-in-parts.ts';
import { waitForAnswer } from './wait-for-answer.ts';
import { withDeadline } from './with-deadline.ts';
import { withProtocol } from './with-protocol.ts';

/** Signs in by a window of its own; this page stays. */
export async function signInByPopUp(
  parts: SignInParts,
  pending: PendingAttempts | null,
  request: SignInRequest,
  signal: AbortSignal,
): Promise<SignedIn> {
  const wrong = checkRequest(request, pending !== null);
  if (wrong) return fail(wrong);
  // Before anything is waited for: browsers allow a window within the click only.
  const popUp = parts.page.openPopUp();
  if (!popUp) return fail(failures.popUpBlocked);
  const signedIn = await ask(parts, pending, request, popUp, signal);
  const goesOnAlone = !signedIn.ok && signedIn.failure === failures.finishedElsewhere;
  if (!goesOnAlone) popUp.close();
  return !signedIn.ok && signal.aborted ? fail(failures.cancelled) : signedIn;
}

function ask(
  parts: SignInParts,
  pending: PendingAttempts | null,
  request: SignInRequest,
  popUp: PopUp,
  signal: AbortSignal,
): Promise<SignedIn> {
  const { fetch, now, page, schedule } = parts;
  return withProtocol(async ({ beginAttempt, finishAttempt }) => {
    const { attempt, authorizeUrl } = await beginAttempt(request, page.redirectUrl, now());
    try {
      popUp.mark({ attempt: attempt.id, way: 'popup', page: page.address() });
    } catch {
      return fail(failures.noSiteData);
    }
    // Should this tab be gone when the pop-up comes back, it can then end the sign-in by itself.
    const isKept = (await pending?.keep(attempt, now())) ?? false;
    const waiting = waitForAnswer(attempt.id, popUp, parts, signal);
    popUp.goTo(parts.addressOf(authorizeUrl));
    const waited = await waiting;
    // Who removes the attempt has its answer; the pop-up may have been quicker.
    const isOurs = !isKept || (await pending?.take(attempt.id)) != null;
    if (!waited.ok) return waited;
    waited.hangUp(isOurs);
    if (!isOurs) return fail(failures.finishedElsewhere);
    popUp.close();
    return withDeadline(schedule, signal, (limited) =>
      finishAttempt(attempt, waited.answer, { fetch, signal: limited }, now),
    );
  });
}
