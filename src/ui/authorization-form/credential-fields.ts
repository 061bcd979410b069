import { html } from 'lit';
import type { CredentialKind } from '../../core/http/request.ts';

/** The fields in which a credential of this kind is entered. */
export function renderFields(kind: CredentialKind) {
  switch (kind) {
    case 'basic':
      return html`
        ${renderInput('login', 'Login', 'text', 'username', 'The e-mail address of the agent.')}
        ${renderInput('key', 'API key', 'password', 'off', '32 letters and digits, from the agent’s profile.')}`;
    case 'personal':
      return html`
        ${renderInput('login', 'E-mail or account id', 'text', 'username', 'What stands before the colon.')}
        ${renderInput('token', 'Personal access token', 'password', 'off', 'Begins with dal: or fra:, its data centre.')}`;
    case 'bearer':
      return renderInput(
        'token',
        'Bearer token',
        'password',
        'off',
        'An access token; tokens of LiveChat start with dal or fra.',
      );
  }
}

function renderInput(name: string, label: string, type: string, autocomplete: string, hint: string) {
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        class="mono"
        autocomplete=${autocomplete as 'off'}
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="${name}-hint"
      />
      <span id="${name}-hint" class="muted">${hint}</span>
    </div>`;
}
