import type { OAuthError } from '../authorization/oauth-error.ts';
import { markup } from './markup.ts';
import { writeDocument } from './write-document.ts';

const waysOut: Readonly<Record<NonNullable<OAuthError['details']>, string>> = {
  client_id_not_found:
    'Check the client_id in the address of this page against the one the app was registered with.',
  redirect_uri_not_set: 'Add redirect_uri to the address of this page: one that is registered for the app.',
  invalid_redirect_uri:
    'Scheme, host and port have to match a registered address exactly, and its path has to be contained; ../, a query and a fragment are refused.',
  too_many_redirects:
    'Wait half a minute, then start again from the app. A loop in the app is the usual cause.',
};

/** Writes the page of an error that is not told to the app, because nobody knows whether the address is the app's. */
export function writeErrorPage({ exception, details, message }: OAuthError): string {
  const named = details ? [markup`<dt>exception_details</dt><dd><code>${details}</code></dd>`] : [];
  const way = details ? waysOut[details] : 'Start again from the app.';
  return writeDocument(
    'This sign-in can’t go on',
    markup`<h1 class="wrong">This sign-in can’t go on</h1>
<p>${message}.</p>
<dl>
<dt>oauth_exception</dt><dd><code>${exception}</code></dd>
${named}
</dl>
<p>${way}</p>`,
  );
}
