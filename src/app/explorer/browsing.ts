import type { Api } from '../../core/catalogue/api.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import {
  collectWords,
  createEndpointSearch,
  type EndpointSearch,
} from '../../core/catalogue/search-endpoints.ts';
import type { AnswerView } from '../answers/protocol.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { Layout } from './layout.ts';
import type { BrowsingState } from './state.ts';

const recentAtMost = 8;

/** How a person finds their way: search, favourites, what was open last, what is folded away, documentation. */
export class Browsing {
  readonly #api: Api;
  readonly #index: readonly EndpointEntry[];
  readonly #settings: KeptSettings;
  #search: EndpointSearch;
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
    this.#search = createEndpointSearch(parts.index);
  }

  /** What to show now. */
  get state(): BrowsingState {
    const {
      favourites,
      recent,
      collapsed,
      docsOpen = null,
      layout,
      answerView = null,
      snippetId = null,
    } = this.#settings.value;
    const { id } = this.#api;
    return {
      search: this.#search,
      favourites: favourites[id] ?? [],
      recent: recent[id] ?? [],
      collapsed: collapsed[id] ?? [],
      docsOpen,
      layout,
      answerView,
      snippetId,
    };
  }

  /** Loads what the search knows beyond titles and paths: parameters and descriptions, as far as they can be fetched. */
  async prepareSearch(): Promise<void> {
    const loaded = await Promise.allSettled(this.#api.resources.map((entry) => entry.load()));
    const resources = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    this.#search = createEndpointSearch(this.#index, collectWords(resources));
    this.#show({ search: this.#search });
  }

  /** Marks an endpoint as a favourite, or takes the mark away. */
  toggleFavourite(endpointId: string): void {
    this.#toggle('favourites', endpointId);
  }

  /** Folds the endpoints of a resource away in the list, or shows them again. */
  toggleCollapsed(resourceId: string): void {
    this.#toggle('collapsed', resourceId);
  }

  /** Shows the documentation beside the request, or hides it. */
  showDocs(docsOpen: boolean): void {
    this.#settings.change((settings) => ({ ...settings, docsOpen }));
    this.#show({ docsOpen });
  }

  /** Moves panes, shows or hides them. */
  changeLayout(change: Partial<Layout>): void {
    this.#settings.change((settings) => ({ ...settings, layout: { ...settings.layout, ...change } }));
    this.#show({ layout: this.#settings.value.layout });
  }

  /** Looks at answers in another way from now on. */
  chooseAnswerView(answerView: AnswerView): void {
    this.#settings.change((settings) => ({ ...settings, answerView }));
    this.#show({ answerView });
  }

  /** Writes code in another way from now on. */
  chooseSnippet(snippetId: string): void {
    this.#settings.change((settings) => ({ ...settings, snippetId }));
    this.#show({ snippetId });
  }

  /** Notes that an endpoint was opened, and shows it in the list. */
  noteOpened(endpointId: string): void {
    const resource = this.#index.find(({ id }) => id === endpointId)?.resource;
    if (resource && this.state.collapsed.includes(resource)) this.toggleCollapsed(resource);
    this.#changeIds('recent', (ids) => [endpointId, ...without(ids, endpointId)].slice(0, recentAtMost));
  }

  /** Decided by what this tab shows, so that another tab that did the same is not undone. */
  #toggle(name: 'favourites' | 'collapsed', id: string): void {
    const isIn = this.state[name].includes(id);
    this.#changeIds(name, (ids) => (isIn ? without(ids, id) : [...without(ids, id), id]));
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
