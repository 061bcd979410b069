import { html } from 'lit';
import type { ExplorerState } from '../../app/explorer/state.ts';
import '../endpoint-page/endpoint-page.ts';
import type { LazyElements } from '../lazy-elements/lazy-elements.ts';
import '../page-heading/page-heading.ts';
import '../welcome-page/welcome-page.ts';
import { guideNeighbours } from './guide-neighbours.ts';
import { readSection } from './page-id.ts';

/** What is open in the middle of the page. */
export function renderPage(state: ExplorerState, lazy: LazyElements, open: (pageId: string) => unknown) {
  const { page, apiId, apiTitle } = state;
  switch (page.kind) {
    case 'welcome':
      return html`<ax-welcome-page .state=${state}></ax-welcome-page>`;
    case 'unknown':
      return html`<div class="message" role="alert"><ax-page-heading text="No such page"></ax-page-heading><p>The catalogue has no “${page.pageId}”. Search for it, or start from the list.</p></div>`;
    case 'loading':
      return html`<p class="message muted">Opening …</p>`;
    case 'failed':
      return html`<div class="message" role="alert"><ax-page-heading text="This page could not be opened"></ax-page-heading><p>${page.message}</p><button @click=${() => open(page.pageId)}>Try again</button></div>`;
    case 'resource':
      return lazy.render(
        'resource-page',
        html`<ax-resource-page .resource=${page.resource} .apiId=${apiId} .apiTitle=${apiTitle}></ax-resource-page>`,
      );
    case 'guide': {
      const { previous, next } = guideNeighbours(state, page.guide);
      return lazy.render(
        'guide-page',
        html`<ax-guide-page .apiTitle=${apiTitle} .guide=${page.guide} .previous=${previous} .next=${next} .section=${readSection(location.hash)}></ax-guide-page>`,
      );
    }
    case 'endpoint':
      return html`<ax-endpoint-page .state=${state} .page=${page}></ax-endpoint-page>`;
  }
}
