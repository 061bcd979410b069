import { formatAddress } from '../../app/explorer/address.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import type { GuideSummary } from '../../core/catalogue/guide.ts';

/** The guides before and after one, with their addresses. */
export function guideNeighbours({ guides, apiId }: ExplorerState, { id }: GuideSummary) {
  const at = guides.findIndex((guide) => guide.id === id);
  const link = (guide: GuideSummary | undefined) =>
    guide ? { title: guide.title, href: formatAddress({ apiId, pageId: `guides/${guide.id}` }) } : null;
  return { previous: link(guides[at - 1]), next: link(guides[at + 1]) };
}
