const text = { type: 'string' };
const texts = { type: 'array', items: text };
const textOrNull = { type: ['string', 'null'] };
const milestoneOrNull = { anyOf: [{ type: 'null' }, { $ref: '#/$defs/milestone' }] };
const jsonType = { enum: ['string', 'integer', 'number', 'boolean', 'array', 'object'] };
const list = (items: object) => ({ type: 'array', items });
const record = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** The JSON Schema (2020-12) of a resource file: what a descriptor must say, for tools and for people who add one. */
export const descriptorSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Resource of an API: a group of endpoint descriptors',
  $ref: '#/$defs/resource',
  $defs: {
    resource: record(
      {
        id: text,
        title: text,
        summary: text,
        notes: texts,
        endpoints: list({ $ref: '#/$defs/endpoint' }),
        webhooks: { $ref: '#/$defs/webhooks' },
      },
      ['id', 'title', 'summary', 'endpoints'],
    ),
    milestone: record({ date: { type: 'string', format: 'date', description: 'YYYY-MM-DD.' }, note: text }, [
      'date',
      'note',
    ]),
    endpoint: record(
      {
        id: { type: 'string', pattern: '^[a-z-]+\\.[a-z-]+$', description: 'Stable id: resource and call.' },
        method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
        path: { type: 'string', pattern: '^/', description: 'With {name} for path parameters.' },
        title: text,
        summary: text,
        parameters: list({ $ref: '#/$defs/parameter' }),
        body: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/body' }] },
        reply: { $ref: '#/$defs/reply' },
        scopes: record({ new: texts, old: texts }, ['new', 'old']),
        auth: { enum: ['required', 'none', 'webhook-token', 'visitor-session'] },
        jsonp: { type: 'boolean' },
        deprecated: { type: 'boolean' },
        replacedBy: textOrNull,
        since: milestoneOrNull,
        removed: milestoneOrNull,
        observed: text,
        unversioned: { type: 'boolean' },
        pathVariants: list(record({ path: text, evidence: text }, ['path', 'evidence'])),
        notes: texts,
        chart: { $ref: '#/$defs/chart' },
      },
      ['id', 'method', 'path', 'title', 'summary', 'parameters', 'body', 'reply', 'scopes', 'auth', 'jsonp'],
    ),
    parameter: record(
      {
        name: { type: 'string', description: 'Name on the wire, brackets included.' },
        in: { enum: ['path', 'query', 'header'] },
        required: { type: 'boolean' },
        schema: { $ref: '#/$defs/value' },
        defaultText: text,
        since: text,
      },
      ['name', 'in', 'required', 'schema'],
    ),
    body: record(
      {
        contentTypes: list({ enum: ['application/json', 'application/x-www-form-urlencoded'] }),
        schema: { $ref: '#/$defs/value' },
        example: true,
      },
      ['contentTypes', 'schema', 'example'],
    ),
    reply: record({ status: { type: 'integer' }, example: true, fields: list({ $ref: '#/$defs/field' }) }, [
      'status',
      'example',
      'fields',
    ]),
    field: record(
      {
        path: text,
        type: text,
        description: text,
        enum: list({ type: ['string', 'number'] }),
        unit: text,
        format: text,
        optional: { type: 'boolean' },
        since: text,
        removed: text,
      },
      ['path', 'type', 'description'],
    ),
    chart: record(
      {
        kind: { enum: ['time-series', 'ranking', 'summary'] },
        keyedBy: text,
        metrics: list(record({ path: text, unit: text, description: text }, ['path', 'unit', 'description'])),
      },
      ['kind', 'keyedBy', 'metrics'],
    ),
    webhooks: record(
      {
        events: list({ $ref: '#/$defs/event' }),
        dataTypes: list({ $ref: '#/$defs/dataType' }),
        commonFields: list({ $ref: '#/$defs/field' }),
        delivery: texts,
      },
      ['events', 'dataTypes', 'commonFields', 'delivery'],
    ),
    event: record(
      { name: text, firesWhen: text, dataTypes: texts, example: true, since: { $ref: '#/$defs/milestone' } },
      ['name', 'firesWhen', 'dataTypes', 'example'],
    ),
    dataType: record(
      {
        name: text,
        description: text,
        events: texts,
        fields: list({ $ref: '#/$defs/field' }),
        example: true,
        observedFields: texts,
      },
      ['name', 'description', 'events', 'fields', 'example'],
    ),
    value: {
      type: 'object',
      description: 'JSON Schema words that descriptors use.',
      properties: {
        type: { anyOf: [jsonType, { type: 'array', items: jsonType }] },
        format: { enum: ['date', 'date-time', 'time', 'email', 'uri', 'timezone', 'unix-time', 'password'] },
        title: text,
        description: text,
        enum: list(true as unknown as object),
        default: true,
        examples: list(true as unknown as object),
        minimum: { type: 'number' },
        maximum: { type: 'number' },
        minLength: { type: 'integer' },
        maxLength: { type: 'integer' },
        items: { $ref: '#/$defs/value' },
        properties: { type: 'object', additionalProperties: { $ref: '#/$defs/value' } },
        required: texts,
        dependentRequired: { type: 'object', additionalProperties: texts },
        additionalProperties: { anyOf: [{ type: 'boolean' }, { $ref: '#/$defs/value' }] },
        propertyNames: { type: 'object' },
        oneOf: list({ $ref: '#/$defs/value' }),
        'x-note': text,
      },
      required: ['type'],
      additionalProperties: false,
    },
  },
} as const;
