import '../../src/ui/cross-origin-needs/cross-origin-needs.ts';
import type { Hop } from '../../src/core/http/exchange.ts';
import type { CopyButton } from '../../src/ui/copy-button/copy-button.ts';
import type { CrossOriginNeedsView } from '../../src/ui/cross-origin-needs/cross-origin-needs.ts';
import { assert, assertEqual } from '../app/assert.ts';

async function show(hop: Partial<Hop>): Promise<ShadowRoot> {
  const element = document.createElement('ax-cross-origin-needs') as CrossOriginNeedsView;
  const usual = {
    from: 'this page',
    to: 'api.example.com',
    method: 'GET',
    headers: [],
    seesCredential: false,
  };
  element.hop = { ...usual, url: 'https://api.example.com/agents', ...hop } as Hop;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot as ShadowRoot;
}

afterEach(() => document.body.replaceChildren());

describe('what a server would have to answer', () => {
  it('is one block for a call that browsers send unasked', async () => {
    const root = await show({});
    assert(root.querySelector('p')?.textContent?.startsWith('No preflight is involved'), root.innerHTML);
    const blocks = [...root.querySelectorAll('pre')].map(({ textContent }) => textContent?.split('\n')[0]);
    assertEqual(blocks, [`Access-Control-Allow-Origin: ${location.origin}`]);
  });

  it('can be copied block by block', async () => {
    const root = await show({ method: 'DELETE' });
    const texts = [...root.querySelectorAll<CopyButton>('ax-copy-button')].map(({ text }) => text);
    assertEqual(
      texts,
      [...root.querySelectorAll('pre')].map(({ textContent }) => textContent),
    );
    assertEqual(texts.length, 3);
  });
});
