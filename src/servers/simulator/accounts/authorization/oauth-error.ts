/** Something that went wrong, by the names LiveChat gives it. */
export interface OAuthError {
  /** HTTP status where there is no page to go back to. */
  readonly status: number;
  /** Name among the `oauth_exception`s; RFC 6749 has the same names as `error`. */
  readonly exception:
    | 'invalid_request'
    | 'unauthorized_client'
    | 'access_denied'
    | 'unsupported_response_type'
    | 'invalid_scope'
    | 'unsupported_grant_type'
    | 'invalid_grant'
    | 'invalid_client'
    | 'missing_grant';
  /** What exactly, where LiveChat has a name for it. */
  readonly details?:
    | 'client_id_not_found'
    | 'redirect_uri_not_set'
    | 'invalid_redirect_uri'
    | 'too_many_redirects';
  /** The cause in a sentence; ASCII, since RFC 6749 allows no more. */
  readonly message: string;
}

/** The error's members as they travel in a reply or in the address of an app. */
export function writeError({ exception, details, message }: OAuthError): Record<string, string> {
  return {
    error: exception,
    error_description: message,
    oauth_exception: exception,
    ...(details && { exception_details: details }),
  };
}
