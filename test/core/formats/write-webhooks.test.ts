import { Validator } from '@cfworker/json-schema';
import { expect, it } from 'vitest';
import type { Resource } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { writeOpenApi } from '../../../src/core/formats/openapi/write-openapi.ts';

const example = { event_type: 'boat_left', token: 't', boat: { id: 'b1', crew: [{ name: 'Mia' }] } };
const harbour: Resource = {
  id: 'harbour',
  title: 'Harbour',
  summary: 'Boats that come and go',
  endpoints: [],
  webhooks: {
    events: [
      {
        name: 'boat_left',
        firesWhen: 'a boat leaves',
        dataTypes: ['boat'],
        example,
        since: { date: '2017-11-13', note: 'commit 1' },
      },
      {
        name: 'tide_turned',
        firesWhen: 'the tide turns',
        dataTypes: [],
        example: { event_type: 'tide_turned' },
      },
    ],
    dataTypes: [
      {
        name: 'boat',
        description: 'The boat.',
        events: ['boat_left'],
        fields: [
          { path: 'id', type: 'string', description: 'Id.' },
          { path: 'crew', type: 'array<object>', description: 'Who is on it.' },
          { path: 'crew[].name', type: 'string', description: 'Name.' },
        ],
        example: example.boat,
      },
    ],
    commonFields: [
      { path: 'event_type', type: 'enum', description: 'Trigger.', enum: ['boat_left', 'tide_turned'] },
      { path: 'token', type: 'string', description: 'Token.', optional: true },
    ],
    delivery: ['POST with JSON', 'Answer within 10 seconds.'],
  },
};
const { webhooks = {}, tags } = writeOpenApi(livechat, [harbour]);

it('describes each call that the API makes by itself', () => {
  expect(Object.keys(webhooks)).toEqual(['boat_left', 'tide_turned']);
  expect(tags).toEqual([{ name: 'Harbour', description: 'Boats that come and go.' }]);
  const { description, security, responses } = webhooks.boat_left?.post ?? {};
  expect(description).toBe(
    'Sent when a boat leaves. Documented since 2017-11-13 (commit 1).\n\n- POST with JSON.\n- Answer within 10 seconds.',
  );
  expect(security).toEqual([]);
  expect(Object.keys(responses ?? {})).toEqual(['200']);
});

it('says what each call carries: its own event type, and its data types where they were asked for', () => {
  const { schema } = webhooks.boat_left?.post?.requestBody?.content['application/json'] ?? {};
  const fits = (value: unknown) => new Validator(schema as never, '2020-12').validate(value).valid;
  expect(fits(example)).toBe(true);
  expect(fits({ event_type: 'boat_left' })).toBe(true);
  expect(fits({ ...example, event_type: 'tide_turned' })).toBe(false);
  expect(fits({ ...example, boat: { id: 1 } })).toBe(false);
  expect(fits({ ...example, boat: { id: 'b1', crew: [{}] } })).toBe(false);
  const other = webhooks.tide_turned?.post?.requestBody?.content['application/json']?.schema;
  expect(Object.keys(other?.properties ?? {})).toEqual(['event_type', 'token']);
});
