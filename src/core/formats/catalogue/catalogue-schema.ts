import { descriptorSchema } from '../../catalogue/descriptor-schema.ts';

const text = (description: string) => ({ type: 'string', description });

/**
 * The JSON Schema (2020-12) of a published catalogue. A single resource file is described by `#/$defs/resource` of it.
 * Its id is relative, so that schema and catalogue find each other wherever they lie side by side.
 */
export const catalogueSchema = {
  $schema: descriptorSchema.$schema,
  $id: 'descriptor.schema.json',
  title: 'Catalogue of an HTTP API',
  description:
    'Describes an HTTP API call by call: arguments, bodies, answers, credentials, and when a call came or went. ' +
    'The whole document is a catalogue; a file with one resource of it is described by #/$defs/resource.',
  type: 'object',
  properties: {
    $schema: text('Where this schema lies.'),
    api: { $ref: '#/$defs/api' },
    resources: {
      type: 'array',
      items: { $ref: '#/$defs/resource' },
      description: 'Its resources, in the order shown.',
    },
  },
  required: ['api', 'resources'],
  additionalProperties: false,
  $defs: {
    api: {
      type: 'object',
      description: 'The API as a whole.',
      properties: {
        id: text('Stable id: `livechat-v2`.'),
        title: text('Name for people.'),
        baseUrl: { ...text('Origin of the real service, without a trailing slash.'), format: 'uri' },
        version: {
          type: 'object',
          description: 'How a version is asked for.',
          properties: {
            header: text('Name of the header.'),
            value: text('Value of the header.'),
            pathPrefix: text('What stands before the path instead, where no header can travel.'),
          },
          required: ['header', 'value', 'pathPrefix'],
          additionalProperties: false,
        },
        callbackParameter: text('Query parameter that names the JSONP callback.'),
      },
      required: ['id', 'title', 'baseUrl', 'version', 'callbackParameter'],
      additionalProperties: false,
    },
    ...descriptorSchema.$defs,
  },
} as const;
