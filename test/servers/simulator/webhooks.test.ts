import { describe, expect, it } from 'vitest';
import { checkFields } from '../../../src/core/catalogue/check-fields.ts';
import { webhookDeliveries } from '../../../src/core/catalogue/livechat/webhook-deliveries.ts';
import { demoKey } from '../../../src/servers/simulator/demo-credentials.ts';
import { notifyWebhooks } from '../../../src/servers/simulator/world/notify-webhooks.ts';
import {
  cannedResponseEventData,
  chatEventData,
  ticketEventData,
} from '../../../src/servers/simulator/world/render-webhook-data.ts';
import { createWorld } from '../../../src/servers/simulator/world/world.ts';
import { asNormalAgent } from './as-normal-agent.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const url = 'https://hooks.harborpine.example/all';
const worldStart = Date.UTC(2018, 3, 13, 14) / 1000;

describe('webhooks', () => {
  it('are listed with the sample of the reference first', async () => {
    const { events } = (await call(createAccount(), '/webhooks')).json;
    expect(events).toHaveLength(4);
    expect(events[0]).toMatchObject({
      id: 'a9307f5be1c24d68928b40d3fe7156ca',
      licence: 8_801_234,
      event_type: 'chat_started',
      token: 'd41c8f2e90b74a53b6e7109c5a2f8b36',
    });
  });

  it('get an id and a token of their own, the same for the same calls', async () => {
    const create = async () => {
      const account = createAccount();
      const body = `event_type=chat_changed&data_types[]=chat&data_types[]=chat&url=${encodeURIComponent(url)}`;
      const made = await sendForm(account, 'POST', '/webhooks', body);
      expect((await call(account, '/webhooks')).json.events[4]).toEqual(made.json.events[0]);
      return made;
    };
    const { json, text } = await create();
    expect(json.events).toHaveLength(1);
    const [webhook] = json.events;
    expect(webhook).toMatchObject({ event_type: 'chat_changed', data_types: ['chat'], url, verified: true });
    expect([webhook.id, webhook.token]).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
    expect(webhook.id).not.toBe(webhook.token);
    expect((await create()).text).toBe(text);
  });

  it('carry only data that suits their event', async () => {
    const account = createAccount();
    for (const { name, dataTypes } of webhookDeliveries.events) {
      for (const { name: type } of webhookDeliveries.dataTypes) {
        const body = { event_type: name, data_types: [type], url };
        const { status } = await sendJson(account, 'POST', '/webhooks', body);
        expect([name, type, status]).toEqual([name, type, dataTypes.includes(type) ? 200 : 400]);
      }
    }
    const body = { event_type: 'chat_changed', data_types: ['visitor', 'ticket'], url };
    expect((await sendJson(account, 'POST', '/webhooks', body)).json).toEqual({
      errors: ['data_types[1] must be one of: chat, visitor for chat_changed'],
    });
    expect(
      (await sendJson(account, 'POST', '/webhooks', { ...body, url: 'mailto:x@y.example' })).json,
    ).toEqual({ errors: ['url must be a URL'] });
  });

  it('that are removed hear no more', async () => {
    const account = createAccount();
    const waiting = (await call(account, '/webhooks')).json.events.find(
      (webhook: { event_type: string }) => webhook.event_type === 'ticket_created',
    );
    const path = `/webhooks/${waiting.id}`;
    const removed = await call(account, path, { method: 'DELETE' });
    expect(removed.json).toEqual({ result: 'Push notification removed successfully' });
    expect((await call(account, path, { method: 'DELETE' })).status).toBe(404);
    await sendForm(account, 'POST', '/tickets', 'message=x&requester[mail]=a@b.example');
    expect(account.deliveries).toEqual([]);
  });

  it('can be changed by the owner and administrators only', async () => {
    const callAs = await asNormalAgent(createAccount());
    const body = `event_type=chat_started&data_types[]=chat&url=${encodeURIComponent(url)}`;
    expect((await callAs('POST', '/webhooks', body)).status).toBe(403);
    expect((await callAs('DELETE', '/webhooks/a9307f5be1c24d68928b40d3fe7156ca')).status).toBe(403);
  });
});

describe('what webhooks are told', () => {
  it('is the new ticket, with its page, its groups by name and dates in ISO 8601', async () => {
    const account = createAccount();
    const [ticket] = (
      await sendJson(account, 'POST', '/tickets', {
        message: 'The zip came loose.',
        requester: { mail: 'a@b.example', name: 'Ada' },
        assignee: { id: 'leo@harborpine.example' },
        source: { type: 'chat-window', url: 'https://harborpine.example/help' },
        group: [1],
      })
    ).json.tickets;
    expect(account.deliveries).toHaveLength(1);
    const payload = account.deliveries[0]?.payload;
    const source = { type: 'chat-window', url: 'https://harborpine.example/help' };
    expect(payload).toMatchObject({ event_type: 'ticket_created', license_id: '8801234' });
    expect(payload?.ticket).toMatchObject({
      id: ticket.id,
      assignee: { id: 'leo@harborpine.example', name: 'Leo Brandt' },
      groups: [{ id: 1, name: 'Orders' }],
      source,
      events: [{ type: 'message', date: '2018-04-13T14:00:00Z', source }],
    });
  });

  it('is the chat whose tags change, but not one that gets the tags it has', async () => {
    const account = createAccount();
    const body = { event_type: 'chat_changed', data_types: ['chat', 'visitor'], url };
    const [{ token }] = (await sendJson(account, 'POST', '/webhooks', body)).json.events;
    const put = (tags: string) => sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', tags);
    await put('tag[]=jackets&tag[]=sizing');
    expect(account.deliveries).toEqual([]);
    await put('tag[]=jackets');
    await put('tag[]=repair');
    expect(account.deliveries).toMatchObject([
      { url, at: worldStart, payload: { token, chat: { tags: ['jackets'] } } },
      { payload: { chat: { tags: ['repair'] }, visitor: { name: 'Otto Lindqvist' } } },
    ]);
  });

  it('fits the description of every data type, for every chat, ticket and canned response', () => {
    const world = createWorld({ seed: 'harbor pine', ownerKey: demoKey });
    const events = [
      ...world.chats.map((chat) => chatEventData(chat, worldStart)),
      // Unassigned tickets have an empty assignee, as in the answers of the tickets calls.
      ...world.tickets
        .filter(({ assignee }) => assignee)
        .map((ticket) => ticketEventData(ticket, world, null)),
      ...world.cannedResponses.map(cannedResponseEventData),
    ];
    const seen = new Set<string>();
    for (const data of events) {
      for (const { name, fields } of webhookDeliveries.dataTypes) {
        const write = data[name as keyof typeof data];
        if (!write) continue;
        seen.add(name);
        expect(checkFields(name, fields, write())).toEqual([]);
      }
    }
    expect(seen).toEqual(new Set(webhookDeliveries.dataTypes.map(({ name }) => name)));
  });

  it('is the payload of the reference for its sample chat', () => {
    const world = createWorld({ seed: 'harbor pine', ownerKey: demoKey });
    const chat = world.chats.find(({ id }) => id === 'PQ7Z2M0KXA');
    if (!chat) throw new Error('The sample chat is missing');
    const data = chatEventData(chat, chat.started + 60);
    notifyWebhooks(world, 'chat_started', chat.started + 60, data);
    // biome-ignore lint/suspicious/noExplicitAny: the sample is JSON of any shape
    const sample = webhookDeliveries.events[0]?.example as any;
    const { chat: told, visitor, ...common } = world.deliveries[0]?.payload ?? {};
    const { event_type, token, license_id } = sample;
    expect(common).toEqual({ event_type, token, license_id });
    expect(visitor).toEqual(sample.visitor);
    const { messages, ...rest } = told as Record<string, unknown>;
    expect(rest).toEqual({ id: 'PQ7Z2M0KXA', started_timestamp: 1523612453, tags: ['sizing', 'jackets'] });
    expect(messages).toHaveLength(2);
    expect(messages).toContainEqual(sample.chat.messages[2]);
    expect(data.pre_chat_survey?.()).toEqual(sample.pre_chat_survey.slice(0, 2));
  });
});
