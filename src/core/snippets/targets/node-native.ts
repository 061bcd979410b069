import type { HttpRequest } from '../../http/request.ts';
import { node } from '../writing/languages.ts';
import { plainUrl } from '../writing/literals.ts';
import { nameCredential, type SnippetWriter } from '../writing/snippet.ts';

/** Node.js with its own module. */
export const nodeNative: SnippetWriter = (request, authorization) => {
  const url = plainUrl(request.url);
  const { protocol } = new URL(url);
  const client = protocol.slice(0, -1);
  const lines = listHeaders(request, authorization).map((line) => `    ${line},\n`);
  return `const ${client} = require("node:${client}");

const options = {
  method: ${node.text(request.method)},
  headers: {
${lines.join('')}  },
};

const request = ${client}.request(${node.text(url)}, options, (response) => {
  const chunks = [];
  response.on("data", (chunk) => chunks.push(chunk));
  response.on("end", () => console.log(Buffer.concat(chunks).toString()));
});
request.on("error", (error) => console.error(error));
request.end(${request.body === null ? '' : node.text(request.body)});
`;
};

function listHeaders({ headers, credential, body }: HttpRequest, authorization: string | null): string[] {
  const lines = headers.map(([name, value]) => `${node.text(name)}: ${node.text(value)}`);
  if (credential)
    lines.push(
      `"Authorization": ${authorization === null ? node.join('', nameCredential(credential)) : node.text(authorization)}`,
    );
  // Without it a body would be sent in chunks, which not every server takes.
  if (body !== null) lines.push(`"Content-Length": ${new TextEncoder().encode(body).length}`);
  return lines;
}
