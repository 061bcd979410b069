import { openStore } from '../../storage/open-store.ts';
import type { SignInAnswer } from './answer-channel.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { type Notice, notices } from './notices.ts';
import { createPendingAttempts } from './pending-attempts.ts';
import { readTabMark, writeTabMark } from './tab-mark.ts';

/** What the page that answers come to does next. */
export type Received =
  /** It goes to the explorer’s page, where the sign-in is ended. */
  | { readonly kind: 'go'; readonly address: string }
  /** It closes, or says that it can be closed; or it says what is wrong. */
  | { readonly kind: 'close' | 'stay'; readonly notice: Notice; readonly backTo: string | null };

/** Takes an answer on the page it came to. */
export async function receiveAnswer(
  answer: SignInAnswer,
  window: Window & typeof globalThis,
): Promise<Received> {
  const mark = readTabMark(() => window.sessionStorage);
  const explorer = findExplorer(mark?.page, window.location.href);
  if (window.top !== window) return { kind: 'stay', notice: notices.framed, backTo: null };
  const delivered = await deliverAnswer(answer, mark, {
    async openPending() {
      const { store, lasting } = await openStore('livechat-api-explorer');
      return lasting && window.isSecureContext ? createPendingAttempts(store, window.crypto) : null;
    },
    openChannel: (name) => new window.BroadcastChannel(name),
    schedule(run, milliseconds) {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
  });
  switch (delivered.kind) {
    case 'kept':
      return { kind: 'go', address: explorer };
    case 'taken':
      writeTabMark(window.sessionStorage, null);
      return { kind: 'close', notice: notices.taken, backTo: null };
    case 'refused':
      return { kind: 'stay', notice: delivered.notice, backTo: explorer };
  }
}

/** The page of this explorer that the person came from, or its first one. */
function findExplorer(address: string | undefined, here: string): string {
  const home = new URL('./', here).href;
  const isOwn = address !== undefined && URL.canParse(address) && new URL('./', address).href === home;
  return isOwn ? address : new URL('index.html', home).href;
}
