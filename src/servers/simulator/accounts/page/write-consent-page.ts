import { lifetimes } from '../authorization/lifetimes.ts';
import type { Owner } from '../authorization/owner.ts';
import { type Authorization, parameterNames } from '../authorization/read-authorization.ts';
import { describeScopes } from '../authorization/scopes.ts';
import { markup } from './markup.ts';
import { writeDocument } from './write-document.ts';

/** What a page that asks for consent shows. */
export interface Consent {
  /** What the app asks for. */
  readonly authorization: Authorization;
  /** Its parameters as they came; the form sends them back. */
  readonly fields: URLSearchParams;
  /** Who is asked. */
  readonly owner: Owner;
  /** What tells this page from others, so that a second click is known. */
  readonly pageId: string;
}

const fewScopes = 6;

/** Writes the page that asks a person whether an app may use the account. */
export function writeConsentPage({ authorization, fields, owner, pageId }: Consent): string {
  const { client, redirectUri, responseType, scopes } = authorization;
  const hidden = parameterNames.flatMap((name) => {
    const value = fields.get(name);
    return value === null ? [] : [markup`<input type="hidden" name="${name}" value="${value}">`];
  });
  const permissions = describeScopes(scopes).map(
    ({ verb, things }) => markup`<li><strong>${verb}</strong> ${things.join(', ')}</li>`,
  );
  const open = { html: scopes.length > fewScopes ? '' : ' open' };
  const choices = lifetimes[responseType].map(
    ({ id, words }) => markup`<option value="${id}">${words}</option>`,
  );
  const brings = responseType === 'code' ? 'a code, to be exchanged for tokens' : 'an access token';
  return writeDocument(
    `Allow ${client.name}?`,
    markup`<h1>Allow ${client.name} to use this account?</h1>
<dl>
<dt>Account</dt><dd>Harbor Pine</dd>
<dt>Signed in as</dt><dd>${owner.name}, ${owner.login}</dd>
<dt>The answer goes to</dt><dd><strong>${redirectUri.host}</strong> (${brings})</dd>
</dl>
<h2 id="asks">It asks to</h2>
<ul aria-labelledby="asks">${permissions}</ul>
<details${open}><summary>Scopes</summary>
<p><code>${scopes.join(', ')}</code></p>
<p>Reports and the status of agents need no scope: every token may read them.</p>
</details>
<form method="post" action="/">
${hidden}
<input type="hidden" name="page" value="${pageId}">
<fieldset class="choices">
<legend>To practise</legend>
<label>Data centre
<select name="region"><option value="dal">dal, USA</option><option value="fra">fra, Europe (calls need X-Region)</option></select></label>
<label>Access token lasts
<select name="lifetime">${choices}</select></label>
</fieldset>
<div class="buttons">
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</div>
</form>`,
  );
}
