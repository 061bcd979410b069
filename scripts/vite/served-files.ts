import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import { serveResource } from '../../src/core/catalogue/served-resource.ts';

/** What the simulator reads of each data file, by its name; made while the importing module runner is still open. */
export const servedFiles: ReadonlyMap<string, string> = new Map(
  (await loadResources(livechat)).map((resource) => [resource.id, JSON.stringify(serveResource(resource))]),
);
