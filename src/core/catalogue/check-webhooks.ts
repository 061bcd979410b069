import { checkFields } from './check-fields.ts';
import type { Json } from './schema.ts';
import type { WebhookDataType, WebhookEvent, Webhooks } from './webhooks.ts';

/** Checks that events and data types name each other and that each payload is made of just what they say. */
export function checkWebhooks({ events, dataTypes, commonFields }: Webhooks): string[] {
  const names = [...events, ...dataTypes].map(({ name }) => name);
  return [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `the webhook ${name} is there twice.`),
    ...events.flatMap((event) => [
      ...checkDataTypes(event, dataTypes),
      ...checkPayload(event, commonFields, dataTypes),
    ]),
    ...dataTypes.flatMap((dataType) => [
      ...checkEvents(dataType, events),
      ...checkFields(`the example of ${dataType.name}`, dataType.fields, dataType.example),
    ]),
  ];
}

function checkDataTypes(
  { name, dataTypes: named }: WebhookEvent,
  dataTypes: readonly WebhookDataType[],
): string[] {
  return named.flatMap((each) => {
    const found = dataTypes.find((dataType) => dataType.name === each);
    if (!found) return [`the event ${name} names the data type ${each}, which is not described.`];
    return found.events.includes(name) ? [] : [`the data type ${each} does not name the event ${name}.`];
  });
}

function checkEvents({ name, events: named }: WebhookDataType, events: readonly WebhookEvent[]): string[] {
  return named
    .filter((each) => !events.some((event) => event.name === each && event.dataTypes.includes(name)))
    .map((each) => `the data type ${name} names the event ${each}, which does not carry it.`);
}

function checkPayload(
  event: WebhookEvent,
  commonFields: Webhooks['commonFields'],
  dataTypes: readonly WebhookDataType[],
): string[] {
  const { name, example } = event;
  if (typeof example !== 'object' || example === null || Array.isArray(example))
    return [`the example of ${name} is no object.`];
  const payload = example as { readonly [name: string]: Json };
  const common = Object.fromEntries(
    Object.entries(payload).filter(([member]) => !event.dataTypes.includes(member)),
  );
  return [
    // What is neither common nor a data type of the event is found here as not described.
    ...checkFields(`the example of ${name}`, commonFields, common),
    ...(payload.event_type === name ? [] : [`the example of ${name} is of another event_type.`]),
    ...event.dataTypes.flatMap((each) => {
      const part = payload[each];
      if (part === undefined) return [`${each} is missing in the example of ${name}.`];
      const fields = dataTypes.find((dataType) => dataType.name === each)?.fields ?? [];
      return checkFields(`${each} of the example of ${name}`, fields, part);
    }),
  ];
}
