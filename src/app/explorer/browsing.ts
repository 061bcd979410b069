import type { Api } from '../../core/catalogue/api.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import { loadResources } from '../../core/catalogue/load-resources.ts';
import { collectWords, createEndpointSearch } from '../../core/catalogue/search-endpoints.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { BrowsingState } from './state.ts';

const recentAtMost = 8;

/** How a person finds their way: search, favourites, what was open last, what is folded away, documentation. */
export class Browsing {
  readonly #api: Api;
  readonly #index: readonly EndpointEntry[];
  readonly #settings: KeptSettings;
  readonly #show: (change: Partial<BrowsingState>) => void;

  constructor(
    parts: { readonly api: Api; readonly index: readonly EndpointEntry[] },
    settings: KeptSettings,
    show: (change: Partial<BrowsingState>) => void,
  ) {
    this.#api = parts.api;
    this.#index = parts.index;
    this.#settings = settings;
    this.#show = show;
  }

  /** What to show now. */
  get state(): BrowsingState {
    const { favourites, recent, collapsed, docsOpen = null } = this.#settings.value;
    const { id } = this.#api;
    return {
      search: createEndpointSearch(this.#index),
      favourites: favourites[id] ?? [],
      recent: recent[id] ?? [],
      collapsed: collapsed[id] ?? [],
      docsOpen,
    };
  }

  /** Loads what the search knows beyond titles and paths: parameters and descriptions. */
  async prepareSearch(): Promise<void> {
    const words = collectWords(await loadResources(this.#api));
    this.#show({ search: createEndpointSearch(this.#index, words) });
  }

  /** Marks an endpoint as a favourite, or takes the mark away. */
  toggleFavourite(endpointId: string): void {
    this.#changeIds('favourites', (ids) => toggle(ids, endpointId));
  }

  /** Folds the endpoints of a resource away in the list, or shows them again. */
  toggleCollapsed(resourceId: string): void {
    this.#changeIds('collapsed', (ids) => toggle(ids, resourceId));
  }

  /** Shows the documentation beside the request, or hides it. */
  showDocs(docsOpen: boolean): void {
    this.#settings.change((settings) => ({ ...settings, docsOpen }));
    this.#show({ docsOpen });
  }

  /** Notes that an endpoint was opened, and shows it in the list. */
  noteOpened(endpointId: string): void {
    const resource = this.#index.find(({ id }) => id === endpointId)?.resource;
    if (resource && this.#settings.value.collapsed[this.#api.id]?.includes(resource))
      this.toggleCollapsed(resource);
    this.#changeIds('recent', (ids) => [endpointId, ...without(ids, endpointId)].slice(0, recentAtMost));
  }

  #changeIds(
    name: 'favourites' | 'recent' | 'collapsed',
    change: (ids: readonly string[]) => string[],
  ): void {
    const { id } = this.#api;
    this.#settings.change((settings) => ({
      ...settings,
      [name]: { ...settings[name], [id]: change(settings[name][id] ?? []) },
    }));
    this.#show({ [name]: this.#settings.value[name][id] ?? [] });
  }
}

const without = (ids: readonly string[], id: string) => ids.filter((other) => other !== id);

const toggle = (ids: readonly string[], id: string) => (ids.includes(id) ? without(ids, id) : [...ids, id]);
