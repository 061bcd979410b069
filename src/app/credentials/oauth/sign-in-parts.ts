import type { Store } from '../../storage/store.ts';
import type { TabLocks } from '../../storage/take-turns.ts';
import type { Clock } from '../auto-lock.ts';
import type { WebCrypto } from '../cipher.ts';
import type { AnswerChannel } from './answer-channel.ts';
import type { TabMark } from './tab-mark.ts';

/** A pop-up that this page opened. */
export interface PopUp {
  /** Whether it is gone, or looks so: an accounts server may cut its tie to this page (COOP). */
  readonly closed: boolean;
  /** Notes in it, before it leaves this site, which attempt its answer will belong to; throws when site data is blocked. */
  mark(mark: TabMark): void;
  /** Goes to an address, and takes the keyboard there. */
  goTo(address: string): void;
  /** Closes it, where the browser allows that. */
  close(): void;
}

/** What a sign-in needs of the page it runs in. */
export interface SignInPage {
  /** Address of the page that answers go to: registered for the app, without query and fragment. */
  readonly redirectUrl: string;
  /** Address of this page with its fragment, to come back to after a redirect. */
  address(): string;
  /** Opens an empty pop-up, within a click; null when the browser blocks it. */
  openPopUp(): PopUp | null;
  /** Whether the person is at this page, and not in another window. */
  isInFront(): boolean;
  /** Notes in this tab which attempt its answer will belong to, null: none; throws when site data is blocked. */
  mark(mark: TabMark | null): void;
  /** Reads what was noted in this tab. */
  readMark(): TabMark | null;
  /** Leaves for an address; settles only when this page is shown again all the same. */
  leave(address: string): Promise<void>;
  /** Opens the channel of an attempt. */
  openChannel(name: string): AnswerChannel;
}

/** What sign-ins are made of. */
export interface SignInParts extends Clock {
  /**
   * Calls an accounts server: as the browser does, in the simulated account, or through a relay where the browser
   * refuses. Rejects with a TypeError when there is no answer.
   */
  fetch(request: Request): Promise<Response>;
  /** Address under which a browser finds an authorize page; another one where that page is simulated. */
  addressOf(authorizeUrl: URL): string;
  /** Where attempts rest. */
  readonly store: Store;
  /** Whether what that store holds survives that this page is left. */
  readonly lasting: boolean;
  /** WebCrypto; null on pages without https, where neither PKCE nor a redirect is possible. */
  readonly crypto: WebCrypto | null;
  /** The browser’s locks, which let tabs take turns; null where there are none. */
  readonly locks: TabLocks | null;
  /** The page. */
  readonly page: SignInPage;
}
