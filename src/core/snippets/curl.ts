import type { HttpRequest } from '../http/request.ts';

/** The request as a cURL command for a POSIX shell; the secret comes from environment variables. */
export function curl(request: HttpRequest): string {
  const parts = [
    `curl ${request.method === 'GET' ? '' : `--request ${request.method} `}${quote(request.url)}`,
    ...request.headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...credentialOption(request),
    ...(request.body === null ? [] : [`--data-raw ${quote(request.body)}`]),
  ];
  return parts.join(' \\\n  ');
}

function credentialOption({ credential, credentialIn }: HttpRequest): string[] {
  if (!credential) return [];
  if (credential === 'basic') return ['--user "$LIVECHAT_LOGIN:$LIVECHAT_API_KEY"'];
  if (credential === 'personal') return ['--user "$LIVECHAT_LOGIN:$LIVECHAT_PERSONAL_ACCESS_TOKEN"'];
  return credentialIn === 'query'
    ? ['--url-query "access_token=$LIVECHAT_TOKEN"']
    : ['--header "Authorization: Bearer $LIVECHAT_TOKEN"'];
}

/** Single quotes keep everything as it is in a POSIX shell but a single quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
