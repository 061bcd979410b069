import type { SignInFailure } from './sign-in.ts';

/** An error by which an accounts server refuses; all of it is foreign text. */
export interface OAuthError {
  /** Its name in RFC 6749. */
  readonly name: string;
  /** What the server says about it, or undefined. */
  readonly description: unknown;
}

const checkClient =
  'Check the client id. For an authorization code with PKCE the app has to be registered as one that runs in a browser: the app of a server needs its secret, which no page can keep. The implicit grant needs none.';
const startAgain = 'Start the sign-in again.';

const waysOut = new Map([
  ['access_denied', `${startAgain} If you did allow it, the app may belong to another LiveChat account.`],
  ['unauthorized', `${startAgain} If you did allow it, the app may belong to another LiveChat account.`],
  ['invalid_client', checkClient],
  ['unauthorized_client', checkClient],
  ['invalid_grant', `${startAgain} A code works once, for a few minutes, and only for the app that asked.`],
  [
    'invalid_scope',
    'Ask for scopes that the app has in the Developers Console, or for none, which means all of them.',
  ],
  [
    'unsupported_response_type',
    'Choose the other grant, or allow this one for the app in the Developers Console.',
  ],
  ['server_error', 'Wait a moment, then start the sign-in again.'],
  ['temporarily_unavailable', 'Wait a moment, then start the sign-in again.'],
]);

/** The accounts server refused; `secrets` are what was sent, and must not be shown even when it repeats them. */
export function refusal(
  accountsUrl: string,
  error: OAuthError,
  secrets: readonly (string | null)[],
): SignInFailure {
  const { host } = new URL(accountsUrl);
  const isDenied = error.name === 'access_denied';
  const said = [error.name, error.description]
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .map((text) => `“${quote(text, secrets)}”`)
    .join(': ');
  return {
    cause: isDenied ? 'denied' : 'refused',
    title: isDenied ? 'Access was not allowed' : 'The accounts server refused',
    explanation: `${host} says ${said}.`,
    wayOut: waysOut.get(error.name) ?? 'Check the client id and the address of the accounts server.',
  };
}

/** The refresh token is worth nothing any more. */
export function endedSignIn(
  accountsUrl: string,
  error: OAuthError,
  secrets: readonly (string | null)[],
): SignInFailure {
  const { explanation } = refusal(accountsUrl, error, secrets);
  return {
    cause: 'expired',
    title: 'This sign-in has ended',
    explanation: `Its refresh token was used, replaced or revoked. ${explanation}`,
    wayOut: 'Sign in again.',
  };
}

/** The reply is none that the protocol knows. */
export function strangeReply(accountsUrl: string, reason: string): SignInFailure {
  const { host } = new URL(accountsUrl);
  return {
    cause: 'refused',
    title: 'The accounts server sent something unexpected',
    explanation: `The reply of ${host} is none of OAuth, so nothing of it was used: ${reason}.`,
    wayOut: 'Check the address of the accounts server, then start the sign-in again.',
  };
}

/** Foreign text on one short line: without control characters and without what turns the direction of writing. */
function quote(text: string, secrets: readonly (string | null)[]): string {
  const spellings = secrets.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []));
  const hidden = spellings.reduce((left, spelling) => left.replaceAll(spelling, '••••••'), text);
  const line = hidden.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
