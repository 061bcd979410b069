import type { PopUp, SignInPage } from './sign-in-parts.ts';
import { readTabMark, writeTabMark } from './tab-mark.ts';

/** Page beside the explorer’s that answers come to. */
const redirectPage = 'oauth-callback.html';

const popUpSize = { width: 520, height: 720 };

/** The browser’s window as sign-ins need it. */
export function createBrowserPage(window: Window & typeof globalThis): SignInPage {
  const { document, location } = window;
  return {
    redirectUrl: new URL(redirectPage, location.href).href,
    address: () => location.href,
    openPopUp() {
      const opened = window.open('', '_blank', `popup,${placeOver(window)}`);
      return opened && wrapPopUp(opened);
    },
    isInFront: () => document.hasFocus(),
    // Blocked site data makes even the look at it throw.
    mark: (mark) => writeTabMark(window.sessionStorage, mark),
    readMark: () => readTabMark(() => window.sessionStorage),
    leave: (address) =>
      new Promise((resolve) => {
        // The back button can show this very page again, with all that it was doing.
        window.addEventListener('pageshow', ({ persisted }) => persisted && resolve());
        location.assign(address);
      }),
    openChannel: (name) => new window.BroadcastChannel(name),
  };
}

/** In the middle of the window. */
function placeOver({ screenX, screenY, outerWidth, outerHeight }: Window): string {
  const { width, height } = popUpSize;
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2));
  return `width=${width},height=${height},left=${left},top=${top}`;
}

function wrapPopUp(opened: Window): PopUp {
  const { document } = opened;
  document.title = 'Sign in';
  document.documentElement.lang = 'en';
  document.documentElement.style.colorScheme = 'light dark';
  document.body.textContent = 'The accounts page opens…';
  // Whatever page comes next must not be able to lead the explorer’s tab elsewhere. The price: from then on only a page
  // of this site in that window can be closed from here.
  opened.opener = null;
  return {
    get closed() {
      return opened.closed;
    },
    mark: (mark) => writeTabMark(opened.sessionStorage, mark),
    goTo(address) {
      opened.location.replace(address);
      opened.focus();
    },
    close: () => opened.close(),
  };
}
