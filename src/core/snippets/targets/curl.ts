import { quoteShell } from '../writing/literals.ts';
import { nameCredential, type SnippetWriter } from '../writing/snippet.ts';

/** The request as a cURL command for a POSIX shell. */
export const curl: SnippetWriter = (request, authorization) => {
  const { method, url, headers, body } = request;
  const parts = [
    // A HEAD that waits for a body never ends.
    `curl ${method === 'GET' ? '' : method === 'HEAD' ? '--head ' : `--request ${method} `}${/[[\]{}]/.test(url) ? '--globoff ' : ''}${quoteShell(url)}`,
    ...headers.map(
      ([name, value]) => `--header ${quoteShell(value === '' ? `${name};` : `${name}: ${value}`)}`,
    ),
    ...(request.credential ? [credentialOption(nameCredential(request.credential), authorization)] : []),
    ...(body === null ? [] : [`--data-raw ${quoteShell(body)}`]),
  ];
  return `${parts.join(' \\\n  ')}\n`;
};

function credentialOption(
  credential: ReturnType<typeof nameCredential>,
  authorization: string | null,
): string {
  if (authorization !== null) return `--header ${quoteShell(`Authorization: ${authorization}`)}`;
  return credential.scheme === 'Basic'
    ? `--user "$${credential.login}:$${credential.secret}"`
    : `--header "Authorization: Bearer $${credential.token}"`;
}
