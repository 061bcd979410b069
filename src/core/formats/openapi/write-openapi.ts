import type { Api } from '../../catalogue/api.ts';
import type { Resource } from '../../catalogue/endpoint.ts';
import { errorReplies, errorSchema } from './error-replies.ts';
import { joinSentences } from './join-sentences.ts';
import type { OpenApiDocument, OpenApiParameter, OpenApiPath } from './openapi-document.ts';
import { securitySchemes } from './security-schemes.ts';
import { writeOperation } from './write-operation.ts';
import { writeWebhooks } from './write-webhooks.ts';

/** Writes an API as an OpenAPI 3.1 document: every documented call, those that went included and marked. */
export function writeOpenApi(api: Api, resources: readonly Resource[]): OpenApiDocument {
  const documented = resources.map((resource) => ({
    ...resource,
    endpoints: resource.endpoints.filter(({ observed }) => observed === undefined),
  }));
  const webhooks = writeWebhooks(documented);
  return {
    openapi: '3.1.1',
    info: { title: api.title, version: `${api.version.value}.0`, description: describeApi(api) },
    servers: [
      { url: api.baseUrl, description: 'The documented address.' },
      {
        url: `${api.baseUrl}${api.version.pathPrefix}`,
        description:
          'The version as part of the path instead of a header. The documentation does not describe it; LiveChat’s own plugins and much published code use it.',
      },
    ],
    tags: documented
      .filter(({ endpoints, webhooks }) => endpoints.length || webhooks)
      .map(({ title, summary, notes = [] }) => ({
        name: title,
        description: [summary, ...notes].map((text) => joinSentences(text)).join('\n\n'),
      })),
    'x-version-header': versionHeader(api),
    'x-jsonp-parameter': jsonpParameter(api),
    paths: writePaths(documented),
    ...(Object.keys(webhooks).length && { webhooks }),
    components: { responses: errorReplies, schemas: { Error: errorSchema }, securitySchemes },
  };
}

function writePaths(resources: readonly Resource[]): { [path: string]: OpenApiPath } {
  const paths: { [path: string]: OpenApiPath } = {};
  for (const resource of resources)
    for (const endpoint of resource.endpoints)
      paths[endpoint.path] = {
        ...paths[endpoint.path],
        [endpoint.method.toLowerCase()]: writeOperation(endpoint, resource),
      };
  return paths;
}

function describeApi({ version, callbackParameter }: Api): string {
  return [
    'The API as it was documented in April 2018, with what the documentation gained and lost since. Calls and members that are gone are included, marked as deprecated, and say when they went.',
    `Every call carries the header \`${version.header}: ${version.value}\`; \`x-version-header\` describes it. Who can't send headers can choose the server that has the version in its path.`,
    `Every GET takes \`${callbackParameter}\` for JSONP; \`x-jsonp-parameter\` describes it, and calls that take it have \`x-jsonp\`.`,
    'Tokens that begin with `fra` belong to the European data centre and go with the header `X-Region: fra` (documented from 2018-03-09 to 2025-04-10).',
    'Browsers on other origins are refused. This description is not published by LiveChat.',
  ].join('\n\n');
}

/**
 * The version is told in an extension, once, and by the second server. As a parameter it would stand in the list of
 * every call, which is to hold what distinguishes that call. As a security scheme it would be asked for like a secret,
 * be taken by tools that use one scheme a call, and be demanded of calls that need no credential.
 */
function versionHeader({ version }: Api): OpenApiParameter {
  return {
    name: version.header,
    in: 'header',
    required: true,
    description: 'Version of the API, documented as required on every call.',
    schema: { type: 'string', enum: [version.value] },
    example: version.value,
  };
}

function jsonpParameter({ callbackParameter }: Api): OpenApiParameter {
  return {
    name: callbackParameter,
    in: 'query',
    required: false,
    description:
      'Name of a function: the answer is then a script that calls it with the reply. Every GET takes it.',
    schema: { type: 'string' },
    example: 'showReply',
  };
}
