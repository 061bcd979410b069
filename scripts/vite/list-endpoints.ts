import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { indexEndpoints, loadResources } from '../../src/core/catalogue/load-resources.ts';

/** The index, loaded to the end while the importing module runner is still open. */
export const endpoints = indexEndpoints(await loadResources(livechat));
