import type { Api } from '../../core/catalogue/api.ts';
import type { Endpoint, EndpointEntry, Resource } from '../../core/catalogue/endpoint.ts';
import type { Guide } from '../../core/catalogue/guide.ts';

/** What an address can lead to, loaded. */
export type LoadedPage =
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'guide'; readonly guide: Guide };

/** A page of the catalogue: its name at once, its contents when asked for. */
export interface CataloguePage {
  readonly title: string;
  /** Loads the contents; fails when they can't be fetched. */
  load(): Promise<LoadedPage>;
}

const guides = 'guides/';

/** Finds the page of an id: an endpoint, a resource, or `guides/` and a guide; null when there is none. */
export function findPage(api: Api, index: readonly EndpointEntry[], pageId: string): CataloguePage | null {
  const entry = index.find(({ id }) => id === pageId);
  if (entry)
    return {
      title: entry.title,
      load: async () => ({ kind: 'endpoint', endpoint: await loadEntry(api, entry) }),
    };
  const title = index.find(({ resource }) => resource === pageId)?.group;
  if (title)
    return { title, load: async () => ({ kind: 'resource', resource: await loadResource(api, pageId) }) };
  const guide = api.guides.find(({ id }) => guides + id === pageId);
  if (!guide) return null;
  return {
    title: guide.title,
    load: async () => ({ kind: 'guide', guide: { ...guide, markdown: await guide.load() } }),
  };
}

/** Loads an endpoint by its id; null when the catalogue has none. */
export async function loadEndpoint(
  api: Api,
  index: readonly EndpointEntry[],
  endpointId: string,
): Promise<Endpoint | null> {
  const entry = index.find(({ id }) => id === endpointId);
  return entry ? loadEntry(api, entry) : null;
}

async function loadEntry(api: Api, { id, resource }: EndpointEntry): Promise<Endpoint> {
  const { endpoints } = await loadResource(api, resource);
  const endpoint = endpoints.find((candidate) => candidate.id === id);
  if (!endpoint) throw new Error(`The catalogue lists ${id}, but its data doesn't hold it.`);
  return endpoint;
}

async function loadResource(api: Api, resourceId: string): Promise<Resource> {
  const entry = api.resources.find(({ id }) => id === resourceId);
  if (!entry) throw new Error(`The catalogue lists ${resourceId}, but has no data for it.`);
  return entry.load();
}
