import type { ExplorerState } from '../../app/explorer/state.ts';
import { transportChoices } from '../../app/explorer/transport-titles.ts';
import { isDocsShown } from '../docs-shown.ts';
import { type ExplorerEvents, emit } from '../emit.ts';
import { nameShortcut } from '../key-names.ts';
import { setTheme, type Theme } from '../theme/theme.ts';
import type { Command } from './command.ts';

const group = 'Actions';

/** What a person can do now, besides opening a page. */
export function listActions(state: ExplorerState): Command[] {
  return [...listPageActions(state), ...listChoices(state)];
}

function listPageActions({ page, favourites, docsOpen, index }: ExplorerState): Command[] {
  if (page.kind !== 'endpoint') return [];
  const { endpoint, running } = page;
  const at = index.findIndex(({ id }) => id === endpoint.id);
  const [previous, next] = [index[at - 1], index[at + 1]];
  const isFavourite = favourites.includes(endpoint.id);
  const docsShown = isDocsShown(docsOpen);
  const open = (pageId: string) => fire('ax-page-open', { pageId, enter: true });
  return [
    running
      ? action('Cancel the call', '', fire('ax-cancel'))
      : action('Send', nameShortcut('Enter'), fire('ax-send')),
    action('Fill in examples', '', fire('ax-fill-examples')),
    action('Clear the request', '', fire('ax-clear-draft')),
    action('Link to this request', '', fire('ax-link-show', true)),
    action(
      isFavourite ? 'Remove from favourites' : 'Add to favourites',
      '',
      fire('ax-favourite-toggle', endpoint.id),
    ),
    action(docsShown ? 'Hide documentation' : 'Show documentation', '', fire('ax-docs-show', !docsShown)),
    ...(next ? [action(`Next endpoint: ${next.title}`, '', open(next.id))] : []),
    ...(previous ? [action(`Previous endpoint: ${previous.title}`, '', open(previous.id))] : []),
  ];
}

function listChoices({ accounts, account, wanted, page, layout }: ExplorerState): Command[] {
  const themes: Theme[] = ['light', 'dark', 'system'];
  return [
    ...(account.kind === 'live'
      ? []
      : [action(`${account.name}: begin anew, make it fail, save, load`, '', fire('ax-world-show', true))]),
    ...accounts
      .filter(({ id }) => id !== account.id)
      .map(({ id, name }) => action(`Use account: ${name}`, '', fire('ax-account-choose', id))),
    action('History', 'past calls and their answers', fire('ax-history-show', true)),
    action('Saved requests', nameShortcut('S'), fire('ax-saved-show', true)),
    action('Manage accounts', 'add, change, lock, export', fire('ax-accounts-show', true)),
    action('Variables', `of ${account.name}`, fire('ax-variables-show', true)),
    ...transportChoices
      .filter(([name]) => name !== wanted && page.kind === 'endpoint')
      .map(([name, title]) => action(`Transport: ${title}`, '', fire('ax-transport-choose', name))),
    ...themes.map((theme) =>
      action(`Theme: ${theme === 'system' ? 'as the system' : theme}`, '', () => setTheme(theme)),
    ),
    action(
      layout.tree ? 'Hide the list of endpoints' : 'Show the list of endpoints',
      nameShortcut('B'),
      fire('ax-layout-change', { tree: !layout.tree }),
    ),
    action(
      layout.orientation === 'rows' ? 'Answer beside the request' : 'Answer below the request',
      nameShortcut('Alt+\\'),
      fire('ax-layout-change', { orientation: layout.orientation === 'rows' ? 'columns' : 'rows' }),
    ),
    action(
      layout.docsPlace === 'above' ? 'Documentation beside the request' : 'Documentation above the request',
      '',
      fire('ax-layout-change', { docsPlace: layout.docsPlace === 'above' ? 'beside' : 'above' }),
    ),
    action('Hosts contacted', 'since this page opened', fire('ax-egress-show', true)),
    action('Keyboard shortcuts', '?', fire('ax-shortcuts-show', true)),
    action('Start page', '', () => {
      location.hash = '#/';
    }),
    action('OpenAPI document', 'livechat-rest-v2.openapi.json', () => {
      open('livechat-rest-v2.openapi.json', '_blank', 'noopener');
    }),
  ];
}

function action(title: string, detail: string, run: Command['run']): Command {
  return { group, title, detail, run };
}

function fire<Name extends keyof ExplorerEvents>(
  name: Name,
  ...detail: ExplorerEvents[Name] extends undefined ? [] : [ExplorerEvents[Name]]
): Command['run'] {
  return (from) => emit(from, name, ...detail);
}
