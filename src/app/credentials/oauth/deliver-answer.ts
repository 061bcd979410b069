import { type AnswerChannel, channelName, readNews, type SignInAnswer } from './answer-channel.ts';
import { type Notice, notices } from './notices.ts';
import type { PendingAttempts } from './pending-attempts.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { TabMark } from './tab-mark.ts';

/** How long the tab that waits may take to reply, in milliseconds; it does so at once, unless the browser froze it. */
const patience = 2000;

/** What the page that answers come to works with. */
export interface DeliveryParts extends Pick<SignInParts, 'schedule'> {
  /** Opens where attempts rest; null when this page can’t read them. */
  openPending(): Promise<PendingAttempts | null>;
  /** Opens the channel of an attempt. */
  openChannel(name: string): AnswerChannel;
}

/** What became of an answer. */
export type Delivered =
  /** Another tab has it. */
  | { readonly kind: 'taken' }
  /** It rests with its attempt, and the explorer’s page ends the sign-in in this tab. */
  | { readonly kind: 'kept' }
  /** Nobody wants it, and the person should know why. */
  | { readonly kind: 'refused'; readonly notice: Notice };

/** Brings an answer to whoever asked in this tab, or from another one for this tab. */
export async function deliverAnswer(
  answer: SignInAnswer,
  mark: TabMark | null,
  { schedule, openChannel, openPending }: DeliveryParts,
): Promise<Delivered> {
  if (!answer.query && !answer.fragment) return { kind: 'refused', notice: notices.openedByHand };
  if (!mark) return { kind: 'refused', notice: notices.notAsked };
  const channel = mark.way === 'popup' ? openChannel(channelName(mark.attempt)) : null;
  if (channel && (await offer(channel, answer, schedule))) return { kind: 'taken' };
  try {
    const isKept = await (await openPending())?.addAnswer(mark.attempt, answer);
    return isKept ? { kind: 'kept' } : { kind: 'refused', notice: notices.nobodyWaits };
  } catch {
    return { kind: 'refused', notice: notices.notKept };
  }
}

/** Whether somebody on the channel takes an answer. */
function offer(
  channel: AnswerChannel,
  answer: SignInAnswer,
  schedule: DeliveryParts['schedule'],
): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isTaken: boolean) => {
      cancel();
      channel.close();
      resolve(isTaken);
    };
    const cancel = schedule(() => settle(false), patience);
    channel.addEventListener('message', ({ data }) => {
      if (readNews(data)?.kind === 'taken') settle(true);
    });
    channel.postMessage({ kind: 'answer', answer });
  });
}
