import type { ExplorerState } from '../../app/explorer/state.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import type { GuideSummary } from '../../core/catalogue/guide.ts';
import { createTextSearch } from '../../core/catalogue/text-search.ts';
import { emit } from '../emit.ts';
import type { Command } from './command.ts';
import { listActions } from './list-actions.ts';

/** More than so many endpoints are not read; more letters narrow them. */
const endpointsAtMost = 40;

/** Commands that match words; without words, what was used last, favourites and actions. */
export function findCommands(state: ExplorerState, words: string): Command[] {
  const actions = listActions(state);
  const groups = listGroups(state);
  const guides = state.guides.map((guide) => openGuide(guide));
  if (!words.trim()) return [...listNear(state), ...guides, ...actions, ...groups];
  const endpoints = state.search(words).slice(0, endpointsAtMost);
  const list = (inHead: boolean, group: string) =>
    endpoints.filter((found) => found.inHead === inHead).map(({ entry }) => openEndpoint(group, entry));
  const found = [
    ...list(true, 'Endpoints'),
    ...pick([...actions, ...guides, ...groups], words),
    ...list(false, 'Endpoints that mention it'),
  ];
  const named = found.filter(({ title }) => title.toLowerCase() === words.trim().toLowerCase());
  return [...named, ...found.filter((command) => !named.includes(command))];
}

/** What was open last, without the open page, and what is marked. */
function listNear({ page, index, recent, favourites }: ExplorerState): Command[] {
  const open = page.kind === 'endpoint' ? page.endpoint.id : null;
  const find = (ids: readonly string[]) =>
    ids.flatMap((id) => index.find((entry) => entry.id === id && id !== open) ?? []);
  return [
    ...find(recent).map((entry) => openEndpoint('Recently used', entry)),
    ...find(favourites.filter((id) => !recent.includes(id))).map((entry) =>
      openEndpoint('Favourites', entry),
    ),
  ];
}

function listGroups({ index }: ExplorerState): Command[] {
  const groups = new Map(index.map(({ resource, group }) => [resource, group]));
  return [...groups].map(([pageId, title]) => openPage('Groups', title, 'what they are for', pageId));
}

function openEndpoint(group: string, { id, title, method, path }: EndpointEntry): Command {
  return openPage(group, title, `${method} ${path}`, id);
}

function openGuide({ id, title, summary }: GuideSummary): Command {
  return { ...openPage('Guides', title, '', `guides/${id}`), words: summary };
}

function openPage(group: string, title: string, detail: string, pageId: string): Command {
  return { group, title, detail, run: (from) => emit(from, 'ax-page-open', { pageId, enter: true }) };
}

function pick(commands: readonly Command[], typed: string): Command[] {
  const search = createTextSearch(
    commands.map(({ title, group, words = '' }) => ({ head: title, body: `${group} ${words}` })),
  );
  const order = ['Actions', 'Guides', 'Groups'];
  return search(typed)
    .flatMap(({ place }) => commands[place] ?? [])
    .sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group));
}
