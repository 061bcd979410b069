import { channelName, readNews, type SignInAnswer } from './answer-channel.ts';
import { attemptLifetime } from './attempt.ts';
import { failures } from './failures.ts';
import type { SignInFailure } from './sign-in.ts';
import type { PopUp, SignInParts } from './sign-in-parts.ts';

/** How often it is looked whether the pop-up is still there, in milliseconds; browsers tell nobody when it closes. */
const lookInterval = 500;

/** An answer, with what ends the talk with its page by saying whether it was taken; or why there is none. */
export type Waited =
  | { readonly ok: true; readonly answer: SignInAnswer; hangUp(isTaken: boolean): void }
  | { readonly ok: false; readonly failure: SignInFailure };

/** Waits for the first answer on the channel of an attempt, until the pop-up is gone, time is over or nobody wants it. */
export function waitForAnswer(
  attempt: string,
  popUp: PopUp,
  { page, schedule }: Pick<SignInParts, 'page' | 'schedule'>,
  signal: AbortSignal,
): Promise<Waited> {
  return new Promise((resolve) => {
    const channel = page.openChannel(channelName(attempt));

    function settle(waited: Waited): void {
      stopLooking();
      stopLifetime();
      signal.removeEventListener('abort', cancel);
      if (!waited.ok) channel.close();
      resolve(waited);
    }

    function look(): void {
      // An accounts server can cut the tie to its opener (COOP): the pop-up looks closed then, with the person in it.
      if (popUp.closed && page.isInFront()) settle({ ok: false, failure: failures.closed });
      else stopLooking = schedule(look, lookInterval);
    }

    const cancel = () => settle({ ok: false, failure: failures.cancelled });
    let stopLooking = schedule(look, lookInterval);
    const stopLifetime = schedule(() => settle({ ok: false, failure: failures.tooOld }), attemptLifetime);
    signal.addEventListener('abort', cancel);
    channel.addEventListener('message', ({ data }) => {
      const news = readNews(data);
      if (news?.kind !== 'answer') return;
      const hangUp = (isTaken: boolean) => {
        if (isTaken) channel.postMessage({ kind: 'taken' });
        channel.close();
      };
      settle({ ok: true, answer: news.answer, hangUp });
    });
    if (signal.aborted) cancel();
  });
}
