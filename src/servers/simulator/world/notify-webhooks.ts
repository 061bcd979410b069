import type { Json } from '../../../core/catalogue/schema.ts';
import { licenceNumber } from './account.ts';
import type { WebhookDataName, WebhookEventName } from './webhook.ts';
import type { World } from './world.ts';

/** What an event can tell, by data type; only what a webhook asks for is written. */
export type EventData = { readonly [name in WebhookDataName]?: () => Json };

/** Notes a delivery for every webhook that waits for an event, at `now` (Unix seconds). */
export function notifyWebhooks(world: World, event: WebhookEventName, now: number, data: EventData): void {
  for (const webhook of world.webhooks) {
    if (webhook.event !== event) continue;
    const parts = webhook.dataTypes.flatMap((name): [string, Json][] => {
      const part = data[name];
      return part ? [[name, part()]] : [];
    });
    world.deliveries.push({
      webhookId: webhook.id,
      url: webhook.url,
      at: now,
      payload: {
        event_type: event,
        token: webhook.token,
        license_id: String(licenceNumber),
        ...Object.fromEntries(parts),
      },
      attempts: [{ at: now, outcome: 'noted' }],
    });
  }
}
