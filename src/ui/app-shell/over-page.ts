import { html, nothing, type TemplateResult } from 'lit';
import type { Explorer } from '../../app/explorer/explorer.ts';
import type { LazyElements } from '../lazy-elements/lazy-elements.ts';

/** A dialog that lies over the page; one at a time. */
export type OverPage = 'world' | 'accounts' | 'walk' | 'shortcuts' | 'egress';

/** Draws the dialog that lies over the page, if any; it is loaded when it is first wanted. */
export function renderOverPage(
  over: OverPage | null,
  explorer: Explorer,
  lazy: LazyElements,
): TemplateResult | typeof nothing {
  const { state } = explorer;
  const { page, account, layout } = state;
  switch (over) {
    case 'accounts':
      return lazy.render(
        'accounts-panel',
        html`<ax-accounts-panel .explorer=${explorer} .state=${state}></ax-accounts-panel>`,
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
            html`<ax-walk-panel .walks=${explorer.walks} .page=${page} .account=${account}></ax-walk-panel>`,
          )
        : nothing;
    case 'egress':
      return lazy.render(
        'egress-panel',
        html`<ax-egress-panel .egress=${explorer.egress}></ax-egress-panel>`,
      );
    case 'shortcuts':
      return lazy.render(
        'shortcut-sheet',
        html`<ax-shortcut-sheet ?singleKeys=${layout.singleKeys}></ax-shortcut-sheet>`,
      );
    case null:
      return nothing;
  }
}
