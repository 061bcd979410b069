import type { Api } from './api.ts';
import type { EndpointEntry, Resource } from './endpoint.ts';

/** Loads every resource of an API, in its order. */
export function loadResources(api: Api): Promise<Resource[]> {
  return Promise.all(api.resources.map((entry) => entry.load()));
}

/** Reduces resources to the small eager index of their endpoints. */
export function indexEndpoints(resources: readonly Resource[]): EndpointEntry[] {
  return resources.flatMap((resource) =>
    resource.endpoints.map(({ id, method, path, title, deprecated, removed, since, observed }) => ({
      id,
      method,
      path,
      title,
      deprecated,
      removed: removed?.date ?? null,
      since: since?.date ?? null,
      observed: observed !== undefined,
      resource: resource.id,
      group: resource.title,
    })),
  );
}
