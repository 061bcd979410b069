import { authorizationScheme } from '../http/authorization-scheme.ts';
import type { HttpRequest } from '../http/request.ts';
import { shownUrl } from '../http/shown-url.ts';

/** The request as an HTTP/1.1 message, with a placeholder where the credential joins. */
export function http(request: HttpRequest): string {
  const { host } = new URL(request.url);
  const target = shownUrl(request).slice(request.url.indexOf(host) + host.length);
  const authorization =
    request.credential && request.credentialIn === 'header'
      ? [`Authorization: ${authorizationScheme(request.credential)} ••••••`]
      : [];
  const lines = [
    `${request.method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    ...authorization,
  ];
  return `${lines.join('\n')}\n${request.body === null ? '' : `\n${request.body}\n`}`;
}
