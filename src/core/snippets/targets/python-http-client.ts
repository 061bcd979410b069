import { python } from '../writing/languages.ts';
import { plainUrl } from '../writing/literals.ts';
import { nameCredential, type SnippetWriter } from '../writing/snippet.ts';

/** Python with http.client. */
export const pythonHttpClient: SnippetWriter = (request, authorization) => {
  const url = plainUrl(request.url);
  const { protocol, host, origin } = new URL(url);
  const lines = request.headers.map(([name, value]) => `${python.text(name)}: ${python.text(value)}`);
  if (request.credential)
    lines.push(
      `"Authorization": ${authorization === null ? python.join('', nameCredential(request.credential)) : python.text(authorization)}`,
    );
  const modules =
    request.credential && authorization === null
      ? request.credential === 'bearer'
        ? 'import os\n'
        : 'import base64\nimport os\n'
      : '';
  const body = request.body === null ? '' : `body = ${python.text(request.body)}\n`;
  return `${modules}import http.client

connection = http.client.${protocol === 'https:' ? 'HTTPSConnection' : 'HTTPConnection'}(${python.text(host)})
headers = {
${lines.map((line) => `    ${line},\n`).join('')}}
${body}connection.request(${python.text(request.method)}, ${python.text(url.slice(origin.length) || '/')}, ${body ? 'body.encode()' : 'None'}, headers)
response = connection.getresponse()
print(response.read().decode())
`;
};
