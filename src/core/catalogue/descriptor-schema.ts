const text = (description: string) => ({ type: 'string', description });
const flag = (description: string) => ({ type: 'boolean', description });
const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description });
const oneOf = (description: string, values: readonly string[]) => ({ enum: values, description });
const anything = (description: string) => ({ description });
const number = (description: string) => ({ type: 'number', description });
const count = (description: string) => ({ type: 'integer', minimum: 0, description });
const part = (name: string, description?: string) => ({
  $ref: `#/$defs/${name}`,
  ...(description && { description }),
});
const list = (description: string, items: object) => ({ type: 'array', items, description });
const orNull = (description: string, schema: object) => ({ anyOf: [{ type: 'null' }, schema], description });
const record = (description: string, properties: object, required: readonly string[]) => ({
  type: 'object',
  description,
  properties,
  required,
  additionalProperties: false,
});
const jsonType = { enum: ['string', 'integer', 'number', 'boolean', 'array', 'object'] };

const resource = record(
  'A group of endpoints: one data file of the catalogue.',
  {
    id: text('Stable id: `agents`.'),
    title: text('Name for people.'),
    summary: text('What it is about, one sentence.'),
    notes: texts('What holds for all its calls: shared words, states, oddities.'),
    endpoints: list('Its calls, in the order shown.', part('endpoint')),
    webhooks: part('webhooks'),
  },
  ['id', 'title', 'summary', 'endpoints'],
);

const milestone = record(
  'When something came or went.',
  {
    date: { ...text('Day in the history of the public documentation, YYYY-MM-DD.'), format: 'date' },
    note: text('What shows it, or how it went.'),
  },
  ['date', 'note'],
);

const endpoint = record(
  'All there is to know about one call.',
  {
    id: { ...text('Stable id: resource and call.'), pattern: '^[a-z-]+\\.[a-z-]+$' },
    method: oneOf('HTTP method.', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    path: {
      ...text('Path under the base URL of the API, with `{name}` for path parameters.'),
      pattern: '^/',
    },
    title: text('Short name, an imperative.'),
    summary: text('What it does, one sentence.'),
    parameters: list('Arguments outside the body, in the order shown.', part('parameter')),
    body: orNull('The body, or null when it takes none.', part('body')),
    reply: part('reply'),
    scopes: record(
      'OAuth scopes that allow it; empty where none is documented.',
      { new: texts('In the spelling of today.'), old: texts('In the earlier spelling.') },
      ['new', 'old'],
    ),
    auth: oneOf(
      'Which credential it needs: an HTTP credential, none, token and account number of a webhook, or the session of a visitor.',
      ['required', 'none', 'webhook-token', 'visitor-session'],
    ),
    jsonp: flag('Whether it takes a JSONP callback, as every GET does.'),
    deprecated: flag('Whether the current documentation marks it deprecated.'),
    replacedBy: orNull('What replaces it, or null.', { type: 'string' }),
    since: orNull(
      'When it came, or null where it was there when the public documentation began.',
      part('milestone'),
    ),
    removed: orNull('When and how it went from the documentation, or null.', part('milestone')),
    observed: text('What shows that the call exists, where no documentation has it.'),
    unversioned: flag('Whether its path is complete as it stands, so that no version is added to the call.'),
    pathVariants: list(
      'Other paths for the same call.',
      record('Another path.', { path: text('The path.'), evidence: text('What shows that it exists.') }, [
        'path',
        'evidence',
      ]),
    ),
    notes: texts('Oddities that bite at this call.'),
    chart: part('chart'),
  },
  ['id', 'method', 'path', 'title', 'summary', 'parameters', 'body', 'reply', 'scopes', 'auth', 'jsonp'],
);

const parameter = record(
  'One argument outside the body.',
  {
    name: text('Name on the wire, brackets included.'),
    in: oneOf('Where it stands.', ['path', 'query', 'header']),
    required: flag('Whether the API demands it.'),
    schema: part('value', 'Its value; lists repeat the name.'),
    defaultText: text('What the API assumes when it is left out, where that is no constant.'),
    since: text('When the API gained it.'),
  },
  ['name', 'in', 'required', 'schema'],
);

const body = record(
  'The body an endpoint takes.',
  {
    contentTypes: list('Content types the API takes, the default first.', {
      enum: ['application/json', 'application/x-www-form-urlencoded'],
    }),
    schema: part('value', 'The body as one object.'),
    example: anything('A complete sample.'),
  },
  ['contentTypes', 'schema', 'example'],
);

const reply = record(
  'The answer to a successful call.',
  {
    status: { type: 'integer', description: 'HTTP status.' },
    example: anything('A sample.'),
    fields: list('Its members.', part('field')),
  },
  ['status', 'example', 'fields'],
);

const field = record(
  'One member of a reply or of a webhook.',
  {
    path: text('Place in the reply: `chats[].visitor.name`, `{bucket}.chats`.'),
    type: text('Type: `string`, `email`, `boolean01`, `timestamp`, `array<object>` …'),
    description: text('What it means.'),
    enum: list('Values it takes.', { type: ['string', 'number'] }),
    unit: text('Unit of a number.'),
    format: text('How the text is written.'),
    optional: flag('Whether it may be missing.'),
    since: text('When it came.'),
    removed: text('When and how it went.'),
  },
  ['path', 'type', 'description'],
);

const chart = record(
  'How a report draws itself.',
  {
    kind: oneOf('What kind of picture suits it.', ['time-series', 'ranking']),
    keyedBy: text('What the reply is keyed by.'),
    metrics: list(
      'The numbers to draw.',
      record(
        'One number.',
        {
          path: text('Path of the field; `{currency}` stands for every name found there.'),
          unit: text('Its unit; `{currency}` stands for the name found in the path.'),
          hourlyUnit: text('Its unit where the buckets are hours, when it is another one.'),
          description: text('What it counts.'),
          panel: text('What its picture is about, where numbers of one unit are too many for one.'),
          part: flag('Whether it is a part of a whole, stacked upon the other parts.'),
          tone: oneOf('Whether more of it is good or bad.', ['good', 'bad']),
        },
        ['path', 'unit', 'description'],
      ),
    ),
  },
  ['kind', 'keyedBy', 'metrics'],
);

const webhooks = record(
  'The calls an API makes by itself.',
  {
    events: list('What triggers a call.', part('event')),
    dataTypes: list('What a call can carry.', part('dataType')),
    commonFields: list('Members every payload has.', part('field')),
    delivery: texts('How a call is made: method, content type, time-out, repeats, proof of the sender.'),
  },
  ['events', 'dataTypes', 'commonFields', 'delivery'],
);

const event = record(
  'One kind of event that the API reports.',
  {
    name: text('Its name, as `event_type` tells it.'),
    firesWhen: text('When it happens.'),
    dataTypes: texts('Names of the data types that can go along.'),
    example: anything('A whole payload with every data type.'),
    since: part('milestone', 'When it came, where it was not there from the beginning.'),
  },
  ['name', 'firesWhen', 'dataTypes', 'example'],
);

const dataType = record(
  'One part of a payload.',
  {
    name: text('Its name, which is its member in the payload too.'),
    description: text('What it tells.'),
    events: texts('Names of the events it can go along with.'),
    fields: list('Its members.', part('field')),
    example: anything('A sample.'),
    observedFields: texts('Members that were seen in use but are not documented.'),
  },
  ['name', 'description', 'events', 'fields', 'example'],
);

const value = record(
  'A value, in the words of JSON Schema (2020-12) that descriptors use.',
  {
    type: { anyOf: [jsonType, { type: 'array', items: jsonType }], description: 'JSON type or types.' },
    format: oneOf(
      'Meaning of a string or number; `time` is a time of day without seconds (08:30), `timezone` a name of the tz database.',
      ['date', 'date-time', 'time', 'email', 'uri', 'timezone', 'unix-time', 'password'],
    ),
    title: text('Name for people.'),
    description: text('What the value is.'),
    enum: list('Allowed values.', { type: ['string', 'number', 'boolean'] }),
    default: anything('What the API assumes when the value is left out.'),
    examples: list('Sample values; the first one is offered to the person.', anything('A sample.')),
    minimum: number('Least number allowed.'),
    maximum: number('Greatest number allowed.'),
    minLength: count('Least number of characters.'),
    maxLength: count('Greatest number of characters.'),
    items: part('value', 'Schema of each item of a list.'),
    properties: {
      type: 'object',
      additionalProperties: part('value'),
      description: 'Members of an object, in the order shown.',
    },
    required: texts('Names of members that must be there.'),
    dependentRequired: {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
      description: 'Members that must accompany another one when it is there.',
    },
    additionalProperties: {
      anyOf: [{ type: 'boolean' }, part('value')],
      description: 'Schema of members that `properties` does not name.',
    },
    propertyNames: record('Allowed names of members.', { enum: texts('The names.') }, ['enum']),
    oneOf: list('Kinds of an object, told apart by the member that allows one value in each.', part('value')),
    'x-note': text('Further words: when it came, who may set it, what is odd about it.'),
  },
  ['type'],
);

/** The JSON Schema (2020-12) of a resource file: what a descriptor must say, for tools and for people who add one. */
export const descriptorSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Resource of an API: a group of endpoint descriptors',
  $ref: '#/$defs/resource',
  $defs: {
    resource,
    milestone,
    endpoint,
    parameter,
    body,
    reply,
    field,
    chart,
    webhooks,
    event,
    dataType,
    value,
  },
} as const;
