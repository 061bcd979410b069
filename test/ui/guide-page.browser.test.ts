import axe from 'axe-core';
import { guides } from '../../src/core/catalogue/livechat/guides/index.ts';
import '../../src/ui/guide-page/guide-page.ts';
import type { GuidePage } from '../../src/ui/guide-page/guide-page.ts';
import type { PageHeading } from '../../src/ui/page-heading/page-heading.ts';
import '../../src/ui/markdown/render-markdown.ts';
import tokens from '../../src/ui/theme/tokens.css?inline';
import { assert, assertEqual } from '../app/assert.ts';
import type { SlowTest } from './axe-violations.ts';

async function open(id: string): Promise<GuidePage> {
  const index = guides.findIndex((guide) => guide.id === id);
  const [entry, previous, next] = [guides[index], guides[index - 1], guides[index + 1]];
  assert(entry, id);
  const linkTo = (guide: typeof entry | undefined) =>
    guide ? { title: guide.title, href: `#/livechat-v2/guides/${guide.id}` } : null;
  const page = document.createElement('ax-guide-page') as GuidePage;
  page.guide = { id, title: entry.title, summary: entry.summary, markdown: await entry.load() };
  page.apiTitle = 'LiveChat REST API v2';
  page.previous = linkTo(previous);
  page.next = linkTo(next);
  document.querySelector('main')?.append(page);
  await whenShown(page);
  return page;
}

async function whenShown(page: GuidePage): Promise<void> {
  await page.updateComplete;
  while (!textOf(page)?.querySelector('.text > *')) await new Promise(requestAnimationFrame);
}

const textOf = (page: GuidePage) => page.renderRoot.querySelector('ax-markdown-text')?.shadowRoot;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'Guides';
  document.body.innerHTML = `<style>${tokens}</style><main></main>`;
});
afterEach(() => {
  document.documentElement.removeAttribute('data-theme');
  document.body.replaceChildren();
});

describe('the page of a guide', () => {
  it('shows title, summary and text, and the way to its neighbours', async () => {
    const { renderRoot } = await open('jsonp');
    assertEqual(renderRoot.querySelector<PageHeading>('ax-page-heading')?.text, 'JSONP');
    const hrefs = ['prev', 'next'].map((rel) =>
      renderRoot.querySelector(`a[rel=${rel}]`)?.getAttribute('href'),
    );
    assertEqual(hrefs, ['#/livechat-v2/guides/cross-domain', '#/livechat-v2/guides/bodies']);
  });

  it('has no way back from the first guide and no way on from the last', async () => {
    const first = await open(guides[0]?.id ?? '');
    assertEqual(first.renderRoot.querySelector('a[rel=prev]'), null);
    const last = await open(guides.at(-1)?.id ?? '');
    assertEqual(last.renderRoot.querySelector('a[rel=next]'), null);
  });

  it('begins another guide at its beginning', async () => {
    const page = await open('errors');
    const top = () =>
      page.renderRoot.querySelector('ax-page-heading')?.getBoundingClientRect().top ?? Number.NaN;
    page.renderRoot.querySelector('.more')?.scrollIntoView();
    assert(top() < 0, 'the page is not scrolled');
    page.guide = { ...page.guide, id: 'other', title: 'Other' };
    await page.updateComplete;
    assert(top() >= 0, 'the beginning is out of sight');
  });

  for (const theme of ['light', 'dark'])
    for (const { id } of guides)
      it(`is without an accessibility violation: ${id}, ${theme}`, async function (this: SlowTest) {
        this.timeout(60_000);
        document.documentElement.dataset.theme = theme;
        await open(id);
        const { violations } = await axe.run(document);
        assertEqual(
          violations.map((violation) => `${violation.id} ${violation.nodes.map(({ target }) => target)}`),
          [],
        );
      });
});
