import { identifyRelay } from '../../../src/app/transports/identify-relay.ts';
import { assert, assertEqual } from '../assert.ts';
import { addresses } from './addresses.ts';

const seen: Request[] = [];
const watched = (request: Request) => {
  seen.push(request);
  return fetch(request);
};
const identify = (url: string, pageOrigin = location.origin) => identifyRelay(url, watched, pageOrigin);

describe('the test of a relay’s address', () => {
  beforeEach(() => {
    seen.length = 0;
  });

  it('knows cors-anywhere by its help', async () => {
    const found = await identify(addresses.corsAnywhere);
    assertEqual([found.title, found.speaks], ['cors-anywhere answers here', { protocol: 'path' }]);
  });

  it('knows Scalar’s relay by its ping', async () => {
    const { speaks } = await identify(`${addresses.scalar}/`);
    assertEqual(speaks, { protocol: 'query', parameter: 'scalar_url' });
  });

  it('knows Proxyscotch, and whether it asks for a token', async () => {
    const open = await identify(addresses.proxyscotch);
    assertEqual([open.speaks, open.asksForToken], [{ protocol: 'proxyscotch' }, false]);
    assertEqual((await identify(addresses.proxyscotchGuarded)).asksForToken, true);
  });

  it('doesn’t guess at what says nothing of itself', async () => {
    const quiet = await identify(addresses.query);
    assertEqual(quiet.speaks, null);
    assert(quiet.title.startsWith('Something answers here, but it doesn’t say'), quiet.title);
  });

  it('says that this page may not read the answer', async () => {
    const closed = await identify(addresses.cors);
    assert(closed.title.endsWith('this page may not read it'), closed.title);
    assert(closed.wayOut?.includes(`--allow-origin ${location.origin}`) ?? false, `${closed.wayOut}`);
  });

  it('knows Proxyscotch also where it doesn’t serve this page', async () => {
    const closed = await identify(addresses.proxyscotchClosed);
    assert(closed.title.endsWith('it doesn’t serve this page'), closed.title);
    assertEqual(closed.speaks, { protocol: 'proxyscotch' });
  });

  it('says that nothing answers', async () => {
    assertEqual((await identify(addresses.gone)).title, 'Nothing answers here');
  });

  it('sends nothing but bare GETs to the address itself', async () => {
    for (const url of [
      addresses.corsAnywhere,
      addresses.scalar,
      addresses.query,
      addresses.proxyscotchGuarded,
    ])
      await identify(url);
    const origins = [addresses.corsAnywhere, addresses.scalar, addresses.query, addresses.proxyscotchGuarded];
    for (const { method, url, headers, credentials } of seen) {
      assertEqual([method, credentials, [...headers]], ['GET', 'omit', []]);
      assert(origins.includes(new URL(url).origin) && !new URL(url).search, url);
    }
  });

  it('recognises a public relay by its host, and sends it nothing', async () => {
    const found = await identify('https://proxy.scalar.com');
    assertEqual([found.speaks, seen.length], [{ protocol: 'query', parameter: 'scalar_url' }, 0]);
    assert(found.title.includes('public relay'), found.title);
  });

  it('sends nothing to plain http from a page of https', async () => {
    const found = await identify('http://relay.example', 'https://explorer.example');
    assertEqual([found.title, seen.length], ['A page of https may not call this address', 0]);
  });
});
