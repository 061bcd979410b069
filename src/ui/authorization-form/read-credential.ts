import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';

/** Reads what was entered: a credential without hosts, or the sentence that says what is wrong with it. */
export function readCredential(form: FormData, kind: CredentialKind): Credential | string {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const origins: readonly string[] = [];
  if (kind === 'bearer') {
    // The name of the scheme comes along when a whole header is copied.
    const token = text('token').replace(/^(authorization:\s*)?bearer\s+/i, '');
    return describeProblem(token, 'The token is missing.') || { kind, token, origins, grant: null };
  }
  const login = text('login');
  const secret = text(kind === 'basic' ? 'key' : 'token');
  const what = kind === 'basic' ? 'the login and the API key' : 'the e-mail or account id and the token';
  const problem = describeProblem(secret, `Both ${what} are needed.`);
  if (!login) return `Both ${what} are needed.`;
  if (login.includes(':'))
    return 'What stands before the colon of Basic can’t contain a colon itself: it would end there.';
  if (problem) return problem;
  return kind === 'basic' ? { kind, login, key: secret, origins } : { kind, login, token: secret, origins };
}

/** Header values are one line of visible ASCII here; anything else is a slip of copy and paste. */
function describeProblem(secret: string, missing: string): string {
  if (!secret) return missing;
  return /^[\x21-\x7e]+$/.test(secret)
    ? ''
    : 'It contains spaces, line breaks or letters that can’t be sent. Copy it again, without the text around it.';
}
