import type { Resource } from '../../catalogue/endpoint.ts';
import type { WebhookEvent, Webhooks } from '../../catalogue/webhooks.ts';
import { buildReplySchema } from './build-reply-schema.ts';
import { joinSentences } from './join-sentences.ts';
import type { JsonSchema, OpenApiPath } from './openapi-document.ts';

/** Describes the calls that the API makes by itself, by the name of their event. */
export function writeWebhooks(resources: readonly Resource[]): { [event: string]: OpenApiPath } {
  return Object.fromEntries(
    resources.flatMap(({ title, webhooks }) =>
      (webhooks?.events ?? []).map((event) => [event.name, writeCall(event, webhooks, title)]),
    ),
  );
}

function writeCall(event: WebhookEvent, webhooks: Webhooks | undefined, tag: string): OpenApiPath {
  const { name, firesWhen, since, example } = event;
  const delivery = (webhooks?.delivery ?? []).map((sentence) => `- ${joinSentences(sentence)}`).join('\n');
  const text = joinSentences(
    `Sent when ${firesWhen}`,
    since ? `Documented since ${since.date} (${since.note})` : undefined,
  );
  return {
    post: {
      operationId: `webhook.${name}`,
      tags: [tag],
      summary: name,
      description: [text, delivery].filter((part) => part).join('\n\n'),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: describePayload(event, webhooks), example } },
      },
      responses: { 200: { description: 'Received.' } },
      security: [],
    },
  };
}

/** What every payload has, and the data types that can go along: a webhook gets those it was registered for. */
function describePayload({ name, dataTypes }: WebhookEvent, webhooks: Webhooks | undefined): JsonSchema {
  const common = buildReplySchema(webhooks?.commonFields ?? []);
  const along = (webhooks?.dataTypes ?? []).filter((dataType) => dataTypes.includes(dataType.name));
  const { event_type: eventType, ...others } = (common.properties ?? {}) as { [name: string]: JsonSchema };
  return {
    type: 'object',
    ...common,
    properties: {
      ...(eventType && { event_type: { ...eventType, enum: [name] } }),
      ...others,
      ...Object.fromEntries(
        along.map(({ name, description, fields }) => [name, { description, ...buildReplySchema(fields) }]),
      ),
    },
  };
}
