import type { Endpoint } from '../../catalogue/endpoint.ts';
import type { JsonSchema, OpenApiMediaType, OpenApiReference, OpenApiReply } from './openapi-document.ts';

/** The shape of errors; the documentation says no more than “JSON”, both forms were seen in answers and clients. */
export const errorSchema: JsonSchema = {
  type: 'object',
  description:
    'An error. The documentation prints no sample: both members were seen in answers or in the code of clients.',
  properties: {
    error: { type: 'string', description: 'The one thing that is wrong.' },
    errors: {
      anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }],
      description: 'What is wrong with arguments, one sentence each.',
    },
  },
  anyOf: [{ required: ['error'] }, { required: ['errors'] }],
};

const reference: JsonSchema = { $ref: '#/components/schemas/Error' };
const plainError: OpenApiMediaType = { schema: reference };

/** Every error the documentation lists, by name. */
export const errorReplies: { readonly [name: string]: OpenApiReply } = {
  BadRequest: {
    description: 'One or more arguments are missing, malformed or out of range.',
    content: {
      'application/json': {
        schema: reference,
        examples: {
          one: { summary: 'One problem', value: { error: 'Agent already exists!' } },
          several: {
            summary: 'Several problems',
            value: { errors: ['group must be an integer', 'group must be non-negative'] },
          },
        },
      },
    },
  },
  Unauthorized: {
    description: 'Credentials are absent or not accepted.',
    content: { 'application/json': plainError },
  },
  NotFound: {
    description: 'The path or what it names does not exist. An unknown path was seen to answer plain text.',
    content: {
      'application/json': plainError,
      'text/plain': { schema: { type: 'string' }, example: 'Cannot GET /path' },
    },
  },
  ServerError: {
    description: 'Unexpected failure on the side of the service.',
    content: { 'application/json': plainError },
  },
};

/** The errors a call can meet: the list is general, so what can't happen to a call is left out. */
export function listErrors({ parameters, body, auth }: Endpoint): { [status: string]: OpenApiReference } {
  const provesWho = auth === 'required' || auth === 'webhook-token';
  const namesOne = parameters.some((parameter) => parameter.in === 'path');
  return {
    ...((parameters.length || body) && { 400: refer('BadRequest') }),
    ...(provesWho && { 401: refer('Unauthorized') }),
    ...(namesOne && { 404: refer('NotFound') }),
    500: refer('ServerError'),
  };
}

function refer(name: string): OpenApiReference {
  return { $ref: `#/components/responses/${name}` };
}
