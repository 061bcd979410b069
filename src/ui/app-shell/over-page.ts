import { html, nothing, type TemplateResult } from 'lit';
import type { Explorer } from '../../app/explorer/explorer.ts';
import { emit } from '../emit.ts';
import type { LazyElements } from '../lazy-elements/lazy-elements.ts';
import type { Handlers } from './handlers.ts';

/** A dialog that lies over the page; one at a time. */
export type OverPage =
  | 'world'
  | 'accounts'
  | 'variables'
  | 'walk'
  | 'shortcuts'
  | 'egress'
  | 'history'
  | 'saved'
  | 'compare'
  | 'link';

/** The dialog that lies over the page now. */
export interface Cover {
  readonly dialog: OverPage;
  /** Name of the variable that it was opened to add, or empty. */
  readonly adding: string;
}

/** What a person does to open and close these dialogs. */
export function coverHandlers(cover: (dialog: OverPage, open: boolean, adding?: string) => void): Handlers {
  return {
    'ax-accounts-show': (open) => cover('accounts', open),
    'ax-variables-show': (open) =>
      typeof open === 'object' ? cover('variables', true, open.add) : cover('variables', open),
    'ax-world-show': (open) => cover('world', open),
    'ax-walk-show': (open) => cover('walk', open),
    'ax-egress-show': (open) => cover('egress', open),
    'ax-shortcuts-show': (open) => cover('shortcuts', open),
    'ax-history-show': (open) => cover('history', open),
    'ax-saved-show': (open) => cover('saved', open),
    'ax-compare-show': (open) => cover('compare', open),
    'ax-link-show': (open) => cover('link', open),
  };
}

/** Draws the dialog that lies over the page, if any; it is loaded when it is first wanted. */
export function renderOverPage(
  over: Cover | null,
  explorer: Explorer,
  lazy: LazyElements,
): TemplateResult | typeof nothing {
  const { state } = explorer;
  const { page, account, layout } = state;
  switch (over?.dialog) {
    case 'accounts':
      return lazy.render(
        'accounts-panel',
        html`<ax-accounts-panel .explorer=${explorer} .state=${state}></ax-accounts-panel>`,
      );
    case 'variables':
      return lazy.render(
        'variables-panel',
        html`<ax-variables-panel .explorer=${explorer} .state=${state} .adding=${over.adding}></ax-variables-panel>`,
      );
    case 'world':
      return lazy.render(
        'world-panel',
        html`<ax-world-panel .loadWorld=${explorer.loadWorld} .heading=${account.name}></ax-world-panel>`,
      );
    case 'walk':
      return page.kind === 'endpoint'
        ? lazy.render(
            'walk-panel',
            html`<ax-walk-panel .walks=${explorer.walks} .page=${page} .account=${account} .variables=${state.variables}></ax-walk-panel>`,
          )
        : nothing;
    case 'egress':
      return lazy.render(
        'egress-panel',
        html`<ax-egress-panel .egress=${explorer.egress}></ax-egress-panel>`,
      );
    case 'history':
    case 'saved':
      return lazy.render(
        'history-panel',
        html`<ax-history-panel .explorer=${explorer} .state=${state} .tab=${over.dialog}></ax-history-panel>`,
      );
    case 'compare':
      return lazy.render(
        'compare-dialog',
        html`<ax-compare-dialog .accounts=${state.accounts} .read=${() => explorer.pastCalls.readWithPrevious(page.kind === 'endpoint' ? page.exchange : null)} @close=${(event: Event) => emit(event.target as HTMLElement, 'ax-compare-show', false)}></ax-compare-dialog>`,
      );
    case 'link':
      return page.kind === 'endpoint'
        ? lazy.render(
            'share-dialog',
            html`<ax-share-dialog .apiId=${state.apiId} .page=${page}></ax-share-dialog>`,
          )
        : nothing;
    case 'shortcuts':
      return lazy.render(
        'shortcut-sheet',
        html`<ax-shortcut-sheet ?singleKeys=${layout.singleKeys}></ax-shortcut-sheet>`,
      );
    case undefined:
      return nothing;
  }
}
