import { html } from 'lit';
import type { Account } from '../../app/explorer/account.ts';

/** Asks how to sign in, as fields of the form around them. */
export function renderSignIn(account: Account, redirectUrl: string) {
  const host = new URL(account.accountsUrl ?? account.baseUrl).host;
  return html`
    <div class="field">
      <label for="client-id">Client id</label>
      <input id="client-id" name="client-id" class="mono" autocomplete="off" spellcheck="false" .value=${account.clientId ?? ''} aria-describedby="client-id-hint" />
      <span id="client-id-hint" class="muted">Of your own app. Its redirect address must be <code>${redirectUrl}</code></span>
    </div>
    <div class="field">
      <label for="grant-type">Grant</label>
      <select id="grant-type" name="grant-type">
        <option value="code">Authorization code with PKCE, as of today</option>
        <option value="implicit">Implicit, as of 2018</option>
      </select>
    </div>
    <p class="muted">You sign in at <code>${host}</code>${account.kind === 'simulated' ? ', which lives in this page too' : ''}; your password never reaches this page.</p>
    <div class="buttons">
      <button class="primary" name="way" value="popup">Sign in</button>
      <button name="way" value="redirect">Sign in without a pop-up</button>
    </div>`;
}
