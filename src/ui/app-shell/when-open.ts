import type { Explorer } from '../../app/explorer/explorer.ts';
import { pageIdOf } from './page-id.ts';

/** Waits until an endpoint that was asked for is open; false when something else is open instead. */
export async function whenOpen(explorer: Explorer, endpointId: string): Promise<boolean> {
  const isOpen = () =>
    explorer.state.page.kind === 'endpoint' && pageIdOf(explorer.state.page) === endpointId;
  if (isOpen()) return true;
  // The address has changed by now, and tells so a moment later.
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  if (explorer.state.page.kind === 'loading')
    await new Promise<void>((resolve) => {
      const end = explorer.subscribe(() => {
        if (explorer.state.page.kind === 'loading') return;
        end();
        resolve();
      });
    });
  return isOpen();
}
