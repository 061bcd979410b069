import type { EndpointEntry } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { indexEndpoints, loadResources } from '../../../src/core/catalogue/load-resources.ts';
import {
  collectWords,
  createEndpointSearch,
  type EndpointWords,
} from '../../../src/core/catalogue/search-endpoints.ts';
import { EndpointTree } from '../../../src/ui/endpoint-tree/endpoint-tree.ts';
import '../../../src/ui/theme/tokens.css';
import { generateCatalogue } from './generate-catalogue.ts';

/** What is typed, letter by letter: titles, a path, parameters, and words with a typing error. */
const typed = [
  'list agents',
  'total chats report',
  '/chats/{chat_id}',
  'queue waiting',
  'time zone',
  'agnet',
  'tickte status',
  'visitr transcript',
];

/** Measures of one catalogue, in milliseconds. */
export interface TreeMeasures {
  /** Each keystroke, from the event to the laid out rows. */
  readonly keys: number[];
  /** The longest task of the main thread while the whole tree is scrolled past; 0: none over 50 ms. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    /** Shows so many endpoints (0: those of LiveChat), types and scrolls. */
    measureTree(count: number): Promise<TreeMeasures>;
  }
}

window.measureTree = async (count) => {
  const { index, words } = count ? generateCatalogue(count) : await realCatalogue();
  const tree = new EndpointTree();
  tree.search = createEndpointSearch(index, words);
  tree.apiId = 'bench';
  tree.style.height = '800px';
  tree.style.width = '288px';
  document.body.replaceChildren(tree);
  await tree.updateComplete;
  const keys = await measureKeys(tree);
  return { keys, longestTask: await measureScroll(tree) };
};

async function realCatalogue(): Promise<{ index: EndpointEntry[]; words: Map<string, EndpointWords> }> {
  const resources = await loadResources(livechat);
  return { index: indexEndpoints(resources), words: collectWords(resources) };
}

async function measureKeys(tree: EndpointTree): Promise<number[]> {
  const input = tree.renderRoot.querySelector('input');
  if (!input) throw new Error('The tree has no search.');
  const times: number[] = [];
  for (const words of typed) {
    for (let letters = 1; letters <= words.length; letters += 1) {
      input.value = words.slice(0, letters);
      const begin = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await tree.updateComplete;
      // Reading a size makes the browser lay the new rows out.
      tree.renderRoot.querySelector('[role="tree"]')?.getBoundingClientRect();
      times.push(performance.now() - begin);
      await nextFrame();
    }
  }
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await tree.updateComplete;
  return times;
}

async function measureScroll(tree: EndpointTree): Promise<number> {
  const rows = tree.renderRoot.querySelector('.rows');
  if (!rows) throw new Error('The tree has no rows.');
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  await nextFrame();
  observer.observe({ type: 'longtask' });
  const steps = 120;
  for (let step = 1; step <= steps; step += 1) {
    rows.scrollTop = ((rows.scrollHeight - rows.clientHeight) * step) / steps;
    await nextFrame();
  }
  await nextFrame();
  for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
  observer.disconnect();
  return longest;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
