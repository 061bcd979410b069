import { html, nothing } from 'lit';
import type { KeptCredential, Protection } from '../../app/explorer/credential-words.ts';
import { writeMoment } from '../write-moment.ts';

const keptWords: Readonly<Record<Protection, string>> = {
  tab: 'Kept until this tab closes.',
  device: 'Stored on this device.',
  passphrase: 'Stored on this device behind your passphrase.',
};

/** What is known of a kept credential, in words; its secret is not among it. */
export function renderKept(kept: KeptCredential, now: number) {
  const { protection, status, region, signedIn, expiresAt, scopes, renewable, origins } = kept;
  return html`
    <p><strong>${keptWords[protection]}</strong> It joins each call as the last step and is not shown again.</p>
    ${status === 'locked' ? html`<p class="problem">Locked: Send asks for your passphrase, or unlock it under Accounts.</p>` : nothing}
    ${status === 'damaged' ? html`<p class="problem" role="alert">The record is damaged, or its key is gone, so it can’t be opened. It is left as it is; replace it to go on.</p>` : nothing}
    <dl>
      <dt>Goes to</dt>
      <dd>${origins.map((origin) => html`<code>${new URL(origin).host}</code> `)}only</dd>
      ${region ? html`<dt>Data centre</dt><dd><code>${region}</code>, from the prefix of the token</dd>` : nothing}
      ${signedIn || expiresAt !== null ? html`<dt>Runs out</dt><dd>${renderExpiry(expiresAt, renewable, now)}</dd>` : nothing}
      ${
        scopes
          ? html`<dt>Scopes</dt><dd>${scopes.length ? scopes.map((scope) => html`<code class="chip">${scope}</code> `) : 'none'}</dd>`
          : signedIn
            ? html`<dt>Scopes</dt><dd>not told by the accounts server</dd>`
            : nothing
      }
      <dt>Since</dt><dd>${writeMoment(kept.savedAt)}</dd>
    </dl>`;
}

function renderExpiry(expiresAt: number | null, renewable: boolean, now: number) {
  if (expiresAt === null) return 'not told by the accounts server';
  const how = renewable ? 'It is renewed by itself.' : 'Sign in again then.';
  if (expiresAt <= now)
    return html`<span class="problem">It ran out ${writeMoment(expiresAt)}.</span> ${how}`;
  return `${writeMoment(expiresAt)}, in ${writeSpan(expiresAt - now)}. ${how}`;
}

function writeSpan(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.round(hours / 24)} days`;
}
