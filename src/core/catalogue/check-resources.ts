import { checkArguments } from './check-arguments.ts';
import { checkReply } from './check-reply.ts';
import { checkWebhooks } from './check-webhooks.ts';
import type { Endpoint, Resource } from './endpoint.ts';

/** Checks what types can't: each broken promise of a descriptor is a sentence that names it. */
export function checkResources(resources: readonly Resource[]): string[] {
  const endpoints = resources.flatMap((resource) => resource.endpoints);
  return [
    ...checkIds(resources.map(({ id }) => id)),
    ...checkIds(endpoints.map(({ id }) => id)),
    ...resources.flatMap(checkResource),
  ];
}

function checkIds(ids: readonly string[]): string[] {
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: the id is used twice.`),
    ...ids
      .filter((id) => !/^[a-z][a-z-]*(\.[a-z][a-z-]*)?$/.test(id))
      .map((id) => `${id}: an id has lower-case letters and hyphens only.`),
  ];
}

function checkResource({ id, endpoints, webhooks }: Resource): string[] {
  return [
    ...endpoints.flatMap((endpoint) =>
      [...checkFamily(id, endpoint), ...checkArguments(endpoint), ...checkReply(endpoint)].map(
        (sentence) => `${endpoint.id}: ${sentence}`,
      ),
    ),
    ...(webhooks ? checkWebhooks(webhooks).map((sentence) => `${id}: ${sentence}`) : []),
  ];
}

/** An id begins with its resource; a family such as reports may be cut into several (`reports-chats`). */
function checkFamily(resource: string, { id }: Endpoint): string[] {
  const [family] = id.split('.');
  return resource === family || resource.startsWith(`${family}-`)
    ? []
    : [`the id does not begin with its resource, ${resource}.`];
}
