import type { Explorer } from '../../app/explorer/explorer.ts';

/** Has the browser ask before the page is left while a change is under way: what became of it could then never be told. */
export function warnBeforeLeaving(explorer: Explorer): void {
  addEventListener('beforeunload', (event) => {
    const { page } = explorer.state;
    if (page.kind !== 'endpoint' || !page.running) return;
    if (page.endpoint.method !== 'GET') event.preventDefault();
  });
}
