import { html, nothing } from 'lit';
import type { Keeping } from '../../app/explorer/credential-actions.ts';
import type { Protection, VaultState } from '../../app/explorer/credential-words.ts';

const words: Readonly<Record<Protection, readonly [title: string, text: string]>> = {
  tab: ['This tab only', 'in memory, gone with the tab or a reload'],
  device: ['Remember on this device', 'encrypted; whoever uses this browser profile can use it'],
  passphrase: ['Remember with a passphrase', 'encrypted; asked for once a visit, and again after idle time'],
};

/** Asks how long a credential is kept, as fields of the form around them. */
export function renderProtection(
  vault: VaultState,
  chosen: Protection,
  choose: (protection: Protection) => void,
) {
  const why = describeLimit(vault);
  return html`
    <fieldset>
      <legend>Keep it</legend>
      ${(['device', 'passphrase', 'tab'] as const).map((protection) => {
        const [title, text] = words[protection];
        return html`
          <label class="choice">
            <input
              type="radio"
              name="protection"
              value=${protection}
              ?disabled=${why !== null && protection !== 'tab'}
              .checked=${protection === chosen}
              @change=${() => choose(protection)}
            />
            <span><b>${title}</b> <span class="muted">${text}</span></span>
          </label>`;
      })}
      ${why ? html`<p class="muted">${why}</p>` : nothing}
      ${chosen === 'passphrase' ? renderPassphrase(vault) : nothing}
    </fieldset>`;
}

/** What can be chosen here first. */
export function firstProtection(vault: VaultState): Protection {
  return describeLimit(vault) === null ? 'device' : 'tab';
}

/** Why nothing can be kept longer than this tab, or null. */
function describeLimit({ canEncrypt, lasting }: VaultState): string | null {
  if (!canEncrypt)
    return 'This page came over plain http from another computer, where browsers offer no encryption. Use https or localhost to keep credentials.';
  return lasting ? null : 'This browser keeps nothing for this page: private mode, or site data is blocked.';
}

function renderPassphrase({ passphrase }: VaultState) {
  if (passphrase === 'unlocked') return html`<p class="muted">Your passphrase is unlocked.</p>`;
  if (passphrase === 'locked')
    return html`
      <div class="field">
        <label for="passphrase">Your passphrase</label>
        <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" />
      </div>`;
  return html`
    <div class="field">
      <label for="passphrase">New passphrase</label>
      <input id="passphrase" name="passphrase" type="password" autocomplete="new-password" aria-describedby="passphrase-hint" />
      <span id="passphrase-hint" class="muted">At least eight characters. Nobody can recover it: without it the credential has to be entered again.</span>
    </div>
    <div class="field">
      <label for="passphrase-again">The same again</label>
      <input id="passphrase-again" name="passphrase-again" type="password" autocomplete="new-password" />
    </div>`;
}

/** Shortest passphrase that is taken, in characters. */
const shortestPassphrase = 8;

/** Reads the fields: how to keep the credential, or the sentence that says what is wrong. */
export function readProtection(form: FormData, vault: VaultState): Keeping | string {
  const protection = (form.get('protection') ?? firstProtection(vault)) as Protection;
  const passphrase = String(form.get('passphrase') ?? '');
  if (protection !== 'passphrase' || vault.passphrase === 'unlocked') return { protection, passphrase: null };
  if (!passphrase) return 'Enter the passphrase.';
  if (vault.passphrase === 'none') {
    if (passphrase.length < shortestPassphrase)
      return `The passphrase needs at least ${shortestPassphrase} characters.`;
    if (passphrase !== form.get('passphrase-again')) return 'The two passphrases are not the same.';
  }
  return { protection, passphrase };
}
