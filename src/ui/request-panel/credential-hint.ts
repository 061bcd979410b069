import { html, nothing } from 'lit';
import type { ExplorerState } from '../../app/explorer/state.ts';
import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import { findMissingScope } from '../../core/catalogue/find-missing-scope.ts';

/** Why no stored credential goes along. */
const unneeded = {
  none: 'This call needs no credential, and none goes along.',
  'webhook-token':
    'The token of a webhook, in the body, is the credential of this call; no other goes along.',
  'visitor-session': 'The visitor’s session is the credential of this call; no other goes along.',
};

/**
 * What will go wrong with the credential, said before sending: none is there, it has run out, it lacks a scope. A refusal
 * by JSONP can’t be told from other failures afterwards.
 */
export function renderCredentialHint(
  { account, credential }: ExplorerState,
  endpoint: Endpoint,
  openAuthorization: () => void,
) {
  if (endpoint.auth !== 'required') return html`<p class="note muted">${unneeded[endpoint.auth]}</p>`;
  const { kind, kept, inUse } = credential;
  const hint = (text: string) => html`
    <p class="hint">${text} <button class="quiet" @click=${openAuthorization}>Open Authorization</button></p>`;
  if (!kind)
    return hint(
      `No credential is ${kept.length ? 'chosen' : 'stored'} for ${account.name}, so the API will refuse this call.`,
    );
  if (inUse?.status === 'damaged') return hint('The stored credential can’t be opened.');
  if (inUse?.expiresAt && inUse.expiresAt <= Date.now() && !inUse.renewable)
    return hint('The token has run out, so the API will refuse this call.');
  const missing = inUse?.scopes ? findMissingScope(endpoint, inUse.scopes) : null;
  if (missing) return hint(`The token lacks the scope ${missing}, so the API will refuse this call.`);
  return nothing;
}
