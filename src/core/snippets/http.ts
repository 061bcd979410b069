import type { HttpRequest } from '../http/request.ts';

/** The request as an HTTP/1.1 message, with a placeholder where the credential joins. */
export function http(request: HttpRequest): string {
  const { host, pathname, search } = new URL(request.url);
  const authorization = request.credential
    ? [`Authorization: ${request.credential === 'basic' ? 'Basic' : 'Bearer'} ••••••`]
    : [];
  const lines = [
    `${request.method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    ...authorization,
  ];
  return `${lines.join('\n')}\n${request.body === null ? '' : `\n${request.body}\n`}`;
}
