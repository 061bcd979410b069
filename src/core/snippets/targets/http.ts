import { nameCredential, type SnippetWriter } from '../writing/snippet.ts';

/** The request as an HTTP/1.1 message, which knows no environment: a placeholder stands for the credential. */
export const http: SnippetWriter = ({ method, url, headers, credential, body }, authorization) => {
  const { host, origin } = new URL(url);
  const named = credential && nameCredential(credential);
  const value =
    authorization ??
    (named?.scheme === 'Bearer'
      ? `Bearer <${named.token}>`
      : `Basic <Base64 of ${named?.login}:${named?.secret}>`);
  const lines = [
    `${method} ${url.slice(origin.length) || '/'} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, text]) => `${name}: ${text}`),
    ...(named ? [`Authorization: ${value}`] : []),
    ...(body === null ? [] : [`Content-Length: ${new TextEncoder().encode(body).length}`]),
  ];
  return `${lines.join('\n')}\n${body === null ? '' : `\n${body}\n`}`;
};
