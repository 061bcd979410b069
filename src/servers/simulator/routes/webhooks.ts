import { webhooks } from '../../../core/catalogue/livechat/webhooks.ts';
import { ok, refuse, refuseArguments } from '../http/answer.ts';
import { licenceNumber } from '../world/account.ts';
import { createWebhook } from '../world/create-webhooks.ts';
import type { Webhook, WebhookDataName, WebhookEventName } from '../world/webhook.ts';
import { administratorsOnly } from './administrators-only.ts';
import { createRoute, type Route } from './route.ts';

type NewWebhook = { event_type: WebhookEventName; data_types: readonly WebhookDataName[]; url: string };

/** Receivers of events. */
export const webhookRoutes: readonly Route[] = [
  createRoute(webhooks, 'webhooks.list', ({ world }) => ok(renderWebhooks(world.webhooks))),
  createRoute<object, NewWebhook>(
    webhooks,
    'webhooks.create',
    administratorsOnly(({ world, body: { event_type: event, data_types: dataTypes, url } }) => {
      const errors = checkDataTypes(event, dataTypes);
      if (errors.length > 0) return refuseArguments(errors);
      const webhook = createWebhook(world.random, { event, dataTypes: [...new Set(dataTypes)], url });
      world.webhooks.push(webhook);
      return ok(renderWebhooks([webhook]));
    }),
  ),
  createRoute<{ webhook_id: string }>(
    webhooks,
    'webhooks.delete',
    administratorsOnly(({ world, parameters }) => {
      const webhook = world.webhooks.find(({ id }) => id === parameters.webhook_id);
      if (!webhook) return refuse(404, 'Webhook not found');
      world.webhooks = world.webhooks.filter((other) => other !== webhook);
      return ok({ result: 'Push notification removed successfully' });
    }),
  ),
];

function checkDataTypes(event: WebhookEventName, dataTypes: readonly WebhookDataName[]): string[] {
  const suitable = webhooks.webhooks?.events.find(({ name }) => name === event)?.dataTypes ?? [];
  return dataTypes.flatMap((name, index) =>
    suitable.includes(name)
      ? []
      : [`data_types[${index}] must be one of: ${suitable.join(', ')} for ${event}`],
  );
}

function renderWebhooks(list: readonly Webhook[]) {
  return {
    events: list.map(({ id, event, dataTypes, url, token }) => ({
      licence: licenceNumber,
      event_type: event,
      data_types: dataTypes,
      url,
      verified: true,
      token,
      id,
    })),
  };
}
