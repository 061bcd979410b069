import type { Endpoint, Resource } from '../../catalogue/endpoint.ts';
import { buildReplySchema } from './build-reply-schema.ts';
import { convertBody } from './convert-body.ts';
import { convertParameter } from './convert-parameter.ts';
import { describeEndpoint } from './describe-endpoint.ts';
import { listErrors } from './error-replies.ts';
import type { OpenApiOperation } from './openapi-document.ts';
import { requireCredentials } from './security-schemes.ts';

/** Describes one call. */
export function writeOperation(endpoint: Endpoint, resource: Resource): OpenApiOperation {
  const { id, title, parameters, body, reply, deprecated, removed, jsonp } = endpoint;
  return {
    operationId: id,
    tags: [resource.title],
    summary: title,
    description: describeEndpoint(endpoint),
    ...((deprecated || removed) && { deprecated: true as const }),
    ...(parameters.length && { parameters: parameters.map(convertParameter) }),
    ...(body && { requestBody: convertBody(body) }),
    responses: {
      [String(reply.status)]: {
        description: 'Success. The documentation prints no status; clients take any 2xx.',
        content: {
          'application/json': { schema: buildReplySchema(reply.fields), example: reply.example },
        },
      },
      ...listErrors(endpoint),
    },
    security: requireCredentials(endpoint),
    ...(jsonp && { 'x-jsonp': true as const }),
  };
}
