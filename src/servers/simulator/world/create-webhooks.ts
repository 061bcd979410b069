import type { Random } from './random.ts';
import { randomHex } from './random-id.ts';
import type { Webhook } from './webhook.ts';

const url = 'https://hooks.harborpine.example/livechat';

/** The receivers Harbor Pine has set up; the first one is that of the reference's sample. */
export function createWebhooks(random: Random): Webhook[] {
  return [
    {
      id: 'a9307f5be1c24d68928b40d3fe7156ca',
      event: 'chat_started',
      dataTypes: ['chat', 'visitor'],
      url,
      token: 'd41c8f2e90b74a53b6e7109c5a2f8b36',
    },
    createWebhook(random, { event: 'chat_ended', dataTypes: ['chat', 'visitor', 'pre_chat_survey'], url }),
    createWebhook(random, { event: 'ticket_created', dataTypes: ['ticket'], url: `${url}/tickets` }),
    createWebhook(random, { event: 'canned_response_changed', dataTypes: ['canned_response'], url }),
  ];
}

/** A receiver with an id and a token of its own. */
export function createWebhook(random: Random, given: Omit<Webhook, 'id' | 'token'>): Webhook {
  return { id: randomHex(random, 32), token: randomHex(random, 32), ...given };
}
