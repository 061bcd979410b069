import { isOver } from './attempt.ts';
import { checkRequest } from './check-request.ts';
import { fail, failures } from './failures.ts';
import type { PendingAttempts } from './pending-attempts.ts';
import type { ResumedSignIn, SignedIn, SignInRequest } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { withDeadline } from './with-deadline.ts';
import { withProtocol } from './with-protocol.ts';

/** Leaves the page for the authorize page; settles only when that fails, or the page is shown again. */
export async function signInByRedirect(
  parts: SignInParts,
  pending: PendingAttempts | null,
  request: SignInRequest,
): Promise<SignedIn> {
  const { now, page } = parts;
  const wrong = checkRequest(request, pending !== null);
  if (wrong) return fail(wrong);
  if (!pending || !parts.lasting) return fail(failures.notLasting);
  return withProtocol(async ({ beginAttempt }) => {
    const { attempt, authorizeUrl } = await beginAttempt(request, page.redirectUrl, now());
    if (!(await pending.keep(attempt, now()))) return fail(failures.notLasting);
    try {
      page.mark({ attempt: attempt.id, way: 'redirect', page: page.address() });
    } catch {
      await pending.take(attempt.id);
      return fail(failures.noSiteData);
    }
    await page.leave(parts.addressOf(authorizeUrl));
    if (page.readMark()?.attempt === attempt.id) page.mark(null);
    return fail((await pending.take(attempt.id)) ? failures.cameBack : failures.finishedElsewhere);
  });
}

/** Ends the attempt whose answer came back to this tab, or null; and removes what others left behind. */
export async function resumeSignIn(
  parts: SignInParts,
  pending: PendingAttempts | null,
): Promise<ResumedSignIn | null> {
  const returned = pending && (await takeReturned(parts, pending));
  await pending?.removeOld(parts.now());
  if (!returned?.answer) return null;
  const { attempt, answer } = returned;
  const { fetch, now, schedule } = parts;
  const signedIn = await withProtocol(({ finishAttempt }) =>
    withDeadline(schedule, null, (signal) => finishAttempt(attempt, answer, { fetch, signal }, now)),
  );
  return { request: attempt.request, signedIn };
}

async function takeReturned({ now, page }: SignInParts, pending: PendingAttempts) {
  const mark = page.readMark();
  if (!mark) return null;
  const kept = await pending.read(mark.attempt);
  // The person may be on the way still: back here, and forward again to the accounts page.
  if (kept && !kept.answer && !isOver(kept.attempt, now())) return null;
  page.mark(null);
  return pending.take(mark.attempt);
}
