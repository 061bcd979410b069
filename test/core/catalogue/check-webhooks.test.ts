import { describe, expect, it } from 'vitest';
import { checkWebhooks } from '../../../src/core/catalogue/check-webhooks.ts';
import type { Json } from '../../../src/core/catalogue/schema.ts';
import type { Webhooks } from '../../../src/core/catalogue/webhooks.ts';

const webhooks: Webhooks = {
  events: [
    {
      name: 'docked',
      firesWhen: 'A boat docks.',
      dataTypes: ['boat'],
      example: docked({ boat: { name: 'Ada' } }),
    },
  ],
  dataTypes: [
    {
      name: 'boat',
      description: 'The boat.',
      events: ['docked'],
      fields: [{ path: 'name', type: 'string', description: 'Its name.' }],
      example: { name: 'Ada' },
    },
  ],
  commonFields: [
    { path: 'event_type', type: 'enum', description: 'What happened.', enum: ['docked'] },
    { path: 'token', type: 'string', description: 'Who sends.' },
  ],
  delivery: [],
};

function docked(more: object): Json {
  return { event_type: 'docked', token: 't', ...more };
}

describe('webhooks', () => {
  it('without a fault give no sentence', () => {
    expect(checkWebhooks(webhooks)).toEqual([]);
  });

  const [event] = webhooks.events;
  const [dataType] = webhooks.dataTypes;
  const ofEvent = (change: object) =>
    checkWebhooks({ ...webhooks, events: [{ ...event, ...change }] } as Webhooks);
  const ofDataType = (change: object) =>
    checkWebhooks({ ...webhooks, dataTypes: [{ ...dataType, ...change }] } as Webhooks);

  it('have events and data types that name each other', () => {
    expect(
      ofEvent({ dataTypes: ['boat', 'captain'], example: docked({ boat: { name: 'A' }, captain: {} }) }),
    ).toContain('the event docked names the data type captain, which is not described.');
    expect(ofDataType({ events: [] })).toEqual(['the data type boat does not name the event docked.']);
    expect(ofDataType({ events: ['docked', 'left'] })).toEqual([
      'the data type boat names the event left, which does not carry it.',
    ]);
  });

  it('have payloads of the common fields and the data types, and of nothing else', () => {
    expect(ofEvent({ example: docked({}) })).toEqual(['boat is missing in the example of docked.']);
    expect(ofEvent({ example: docked({ boat: { name: 'A' }, harbour: 'B' }) })).toEqual([
      'harbour stands in the example of docked, but is not described.',
    ]);
    expect(ofEvent({ example: { event_type: 'docked', boat: { name: 'A' } } })).toEqual([
      'token is missing in the example of docked.',
    ]);
    expect(ofEvent({ example: docked({ boat: {} }) })).toEqual([
      'name is missing in boat of the example of docked.',
    ]);
    expect(ofEvent({ example: 'docked' })).toEqual(['the example of docked is no object.']);
  });

  it('have payloads of the event that they are a sample of', () => {
    expect(ofEvent({ name: 'left' })).toContain('the example of left is of another event_type.');
  });

  it('have samples of data types that fit their fields', () => {
    expect(ofDataType({ example: { name: 'Ada', oars: 2 } })).toEqual([
      'oars stands in the example of boat, but is not described.',
    ]);
  });

  it('are named once', () => {
    expect(checkWebhooks({ ...webhooks, events: webhooks.events.concat(webhooks.events) })).toEqual([
      'the webhook docked is there twice.',
    ]);
  });
});
