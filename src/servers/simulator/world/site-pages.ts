import { products } from './topics.ts';

/** A page of the shop. */
export interface SitePage {
  /** Address. */
  readonly url: string;
  /** Title. */
  readonly title: string;
  /** Group whose chat window it carries. */
  readonly group: number;
}

const origin = 'https://harborpine.example/';
const page = (path: string, title: string, group: number): SitePage => ({ url: origin + path, title, group });

/** The front page of the shop. */
export const frontPage: SitePage = page('', 'Harbor & Pine Outfitters', 0);

/** Pages people look at. */
export const sitePages: readonly SitePage[] = [
  frontPage,
  page('jackets', 'Jackets', 2),
  ...products.map(([name, path]) => page(path, `${name} | Harbor & Pine`, 2)),
  page('size-guide', 'Size guide', 2),
  page('orders', 'Your orders', 1),
  page('returns', 'Returns', 1),
  page('basket', 'Basket', 0),
  page('journal', 'Journal', 0),
  page('trade', 'For shops', 3),
  page('workshop', 'Repairs', 4),
];
