import { html, type TemplateResult } from 'lit';
import type { Question, SecretNames } from '../../app/explorer/question.ts';

/** Says in plain words what a person would allow. */
export function renderQuestion(question: Question, accountName: string): TemplateResult {
  switch (question.kind) {
    case 'first-write':
      return html`It <b>changes real data</b> of ${accountName}.`;
    case 'token-in-url':
      return html`The <b>token will stand in the URL</b>: the browser’s developer tools show it, and servers on the way may
        log it. No documentation says that LiveChat accepts it there. A relay would send it in a header.`;
    case 'foreign-relay':
      return html`The relay at <b>${new URL(question.relay).host}</b> will read ${nameSecrets(question.secrets)} and the whole call.
        It isn’t on this computer, and you haven’t called it your own.`;
    case 'public-relay':
      return html`<b>${question.relay.title} is a public relay</b>: strangers run it, and they would read
        ${nameSecrets(question.secrets)} and the whole call.
        <b>${capitalize(nameSecrets(question.secrets))} ${question.secrets.length > 1 ? 'are' : 'is'} refused to it.</b> A relay of your own needs no such trust.`;
    case 'other-host':
      return html`${capitalize(nameSecrets([question.variable]))} was stored for ${question.storedFor.map((origin) => html`<b>${new URL(origin).host}</b> `)}
        and would now go to <b>${new URL(question.host).host}</b>.`;
  }
}

/** Such as “the credential, the secret variable “pin” and the secret variable “key””. */
function nameSecrets(names: SecretNames): string {
  const listed = names.map((name) => (name === null ? 'the credential' : `the secret variable “${name}”`));
  return new Intl.ListFormat('en-GB').format(listed);
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
