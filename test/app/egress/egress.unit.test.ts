import { describe, expect, it } from 'vitest';
import { Egress } from '../../../src/app/egress/egress.ts';
import type { Hop } from '../../../src/core/http/exchange.ts';

const hop = (from: string, url: string, more: Partial<Hop> = {}): Hop => ({
  from,
  to: new URL(url).host,
  method: 'GET',
  url,
  headers: [],
  seesCredential: false,
  ...more,
});
const open = () => new Egress({ ownOrigin: 'http://page.test', now: () => 50 });

describe('the list of hosts contacted', () => {
  it('has the page’s own host first, and each other one once, with times and numbers', () => {
    const egress = open();
    egress.noteRequest('http://cdn.test/x.js', 20);
    egress.noteRequest('http://page.test/app.js', 10);
    egress.noteRequest('http://cdn.test/y.js?key=secret', 30);
    expect(egress.contacts).toEqual([
      expect.objectContaining({ origin: 'http://page.test', isOwn: true, requests: 1 }),
      {
        origin: 'http://cdn.test',
        isOwn: false,
        requests: 2,
        reasons: [],
        credential: false,
        byRelay: false,
        first: 20,
        last: 30,
      },
    ]);
    expect(JSON.stringify(egress.contacts)).not.toContain('secret');
  });

  it('knows who contacted whom for a call, and who got the credential', () => {
    const egress = open();
    const hops = [
      hop('this page', 'http://relay.test:1/forward', { seesCredential: true }),
      hop('relay', 'https://api.test/agents', { seesCredential: true }),
    ];
    egress.noteExchange({ hops, startedAt: 7 }, 'List agents');
    egress.noteExchange({ hops, startedAt: 9 }, 'List agents');
    expect(egress.contacts).toMatchObject([
      {
        origin: 'http://relay.test:1',
        byRelay: false,
        credential: true,
        reasons: [{ text: 'List agents, by this page', count: 2 }],
      },
      { origin: 'https://api.test', byRelay: true, credential: true, first: 7, last: 9 },
    ]);
    egress.noteExchange(
      { hops: [hop('JSONP worker', 'https://api.test/agents')], startedAt: 11 },
      'List agents',
    );
    expect(egress.contacts[1]).toMatchObject({ byRelay: false, credential: true });
  });

  it('has no host for what is answered in this page, nor for addresses that lead to none', () => {
    const egress = open();
    const inPage = hop('this page', 'https://simulated-account.invalid/agents', {
      to: 'simulator in this page',
    });
    egress.noteExchange({ hops: [inPage], startedAt: 1 }, 'List agents');
    for (const url of ['blob:http://page.test/1', 'data:text/plain,x', 'chrome-extension://x/y', 'nonsense'])
      egress.noteRequest(url);
    expect(egress.contacts).toEqual([]);
  });

  it('takes a window for a sign-in over', () => {
    const egress = open();
    egress.noteContact('https://accounts.test/?client_id=1', 'a window to sign in', false);
    expect(egress.contacts).toMatchObject([
      { origin: 'https://accounts.test', reasons: [{ text: 'a window to sign in', count: 1 }], first: 50 },
    ]);
  });
});
