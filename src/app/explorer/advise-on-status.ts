import type { Exchange } from '../../core/http/exchange.ts';

/** What an error status asks of a person. */
export interface StatusAdvice {
  /** One or two sentences. */
  readonly text: string;
  /** Whether it is to be done where credentials are. */
  readonly isAboutCredential: boolean;
}

/** Says what to do about the status of an answer; null where there is none, or no error. */
export function adviseOnStatus({ request, outcome }: Exchange): StatusAdvice | null {
  const status = outcome.kind === 'answered' ? outcome.response.status : null;
  if (status === null || status < 400) return null;
  const about = (text: string, isAboutCredential = false): StatusAdvice => ({ text, isAboutCredential });
  switch (status) {
    case 401:
      return request.credential
        ? about(
            'The API refused the credential: it is wrong, revoked or has run out. Enter it again, or sign in again.',
            true,
          )
        : about('The call carried no credential, and the API asks for one.', true);
    case 403:
      return about(
        'The API knows who calls, but a scope or a permission is missing. The documentation of the call names them.',
        true,
      );
    case 404:
      return about('The API finds nothing there. Check what the path names, such as an id or a login.');
    case 421:
      return about(
        'The token belongs to another data centre. Set the region of the account to match its prefix.',
        true,
      );
    case 429:
      return about('Too many calls came in too short a time. Wait a little, then send again.');
  }
  return status < 500
    ? about('The API did not take the call as it is; its answer says why.')
    : about('The API failed by itself. Send again later; a change may have taken effect all the same.');
}
