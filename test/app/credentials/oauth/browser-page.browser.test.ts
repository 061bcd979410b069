import { createBrowserPage } from '../../../../src/app/credentials/oauth/browser-page.ts';
import { assert, assertEqual } from '../../assert.ts';

const page = createBrowserPage(window);
const mark = { attempt: 'one', way: 'redirect', page: location.href } as const;

describe('the browser’s page', () => {
  afterEach(() => page.mark(null));

  it('names the page for answers beside itself, without query and fragment', () => {
    assertEqual(page.redirectUrl, new URL('./oauth-callback.html', location.href).href);
    assert(!/[?#]/.test(page.redirectUrl), 'LiveChat refuses such addresses');
  });

  it('remembers for this tab which attempt an answer belongs to', () => {
    assertEqual(page.readMark(), null);
    page.mark(mark);
    assertEqual(createBrowserPage(window).readMark(), mark);
    page.mark(null);
    assertEqual(page.readMark(), null);
  });

  it('takes nothing for such a note that is none', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"attempt":1,"way":"popup","page":""}',
      '{"attempt":"a","way":"b"}',
    ]) {
      sessionStorage.setItem('sign-in', text);
      assertEqual(page.readMark(), null);
    }
  });

  it('joins pages by a channel', async () => {
    const [one, other, stranger] = ['a', 'a', 'b'].map((name) => page.openChannel(name));
    assert(one && other && stranger, 'there should be channels');
    let overheard = false;
    stranger.addEventListener('message', () => {
      overheard = true;
    });
    const heard = new Promise((resolve) => other.addEventListener('message', ({ data }) => resolve(data)));
    one.postMessage({ kind: 'taken' });
    assertEqual(await heard, { kind: 'taken' });
    assertEqual(overheard, false);
    for (const channel of [one, other, stranger]) channel.close();
  });
});
