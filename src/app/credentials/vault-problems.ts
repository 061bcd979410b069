const untilClosed = 'it stays in this tab’s memory until you close or reload the tab.';

/** What can go wrong with a vault, each in sentences that name the cause and a way out. */
export const vaultProblems = {
  cannotEncrypt: `Browsers encrypt on https pages and on localhost only. This page came another way, so a credential is not written to the device: ${untilClosed}`,
  notLasting: `This browser keeps nothing for this page (private mode or blocked site data), so a credential is not written to the device: ${untilClosed}`,
  refused: `This device refuses to keep the credential (storage full or blocked): ${untilClosed}`,
  unreadable:
    'What this browser keeps for this page can’t be read at the moment. Nothing was changed. Reload the page; if that does not help, restart the browser.',
  notForgotten:
    'This browser refuses to remove what it keeps for this page, so a credential may still be there. Clear the site data of this page in the browser’s settings.',
  noPassphrase: 'This device has no passphrase so far. Set one first.',
  locked: 'The vault is locked. Unlock it with the passphrase first.',
  emptyPassphrase: 'A passphrase needs at least one character.',
  passphraseNeedsDevice:
    'A passphrase protects what is kept on this device, and this page can keep nothing there: it needs https or localhost, and a browser that stores site data.',
  passphraseExists:
    'This device has a passphrase already, perhaps set in another tab. Unlock with it, or change it.',
  passphraseRefused:
    'This device refuses to keep the change (storage full or blocked). The passphrase is as it was.',
  passphraseDamaged:
    'The record of the passphrase on this device is damaged, or from a later version of the explorer, so that nothing under it opens. It was left as it is. Open the latest version, or forget all credentials and enter them again.',
  autoLockRefused:
    'This device refuses to keep the change (storage full or blocked). It holds in this tab, until you close or reload it.',
};
