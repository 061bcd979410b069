import { describe, expect, it } from 'vitest';
import { jsonpFailure } from '../../../src/app/transports/jsonp/jsonp-failures.ts';
import { nameCallback } from '../../../src/app/transports/jsonp/name-callback.ts';
import { sourceOf } from '../../../src/app/transports/jsonp/protocol.ts';
import { runsAsScript } from '../../../src/app/transports/jsonp/runs-as-script.ts';

describe('the source a frame is locked to', () => {
  it.each([
    ['https://api.livechatinc.com/v2/agents?callback=a', 'https://api.livechatinc.com'],
    ['http://localhost:5175/v2/agents', 'http://localhost:5175'],
    ['https://user@api.example:8443/x', 'https://api.example:8443'],
    // A policy can't name an IPv6 address.
    ['http://[::1]:5175/v2/agents', 'http:'],
  ])('of %s is %s', (url, source) => {
    expect(sourceOf({ url, script: null })).toBe(source);
  });

  it('is no host at all for a script the page has already', () => {
    expect(sourceOf({ url: 'https://api.livechatinc.com/', script: 'a()' })).toBe('blob:');
  });
});

describe('an answer', () => {
  const typed = (type: string, status = 200) => ({ status, headers: [['content-type', type]] as const });

  it.each([
    'text/javascript',
    'text/javascript; charset=utf-8',
    'Application/X-JavaScript',
    'text/ecmascript',
  ])('of type %s runs as a script', (type) => expect(runsAsScript(typed(type))).toBe(true));

  it.each(['application/json', 'text/plain', 'text/html; charset=utf-8', 'text/javascript2', ''])(
    'of type “%s” does not',
    (type) => expect(runsAsScript(typed(type))).toBe(false),
  );

  it.each([401, 404, 500, 304])('with status %i does not', (status) => {
    expect(runsAsScript(typed('text/javascript', status))).toBe(false);
  });

  it('without a type does not', () => {
    expect(runsAsScript({ status: 200, headers: [] })).toBe(false);
  });
});

describe('a callback', () => {
  it('is named in the place of another one, and nothing else of the query is rewritten', () => {
    const name = (url: string) => nameCallback(url, 'callback', 'a1').url;
    expect(name('https://a.example/x')).toBe('https://a.example/x?callback=a1');
    expect(name('https://a.example/x?tag[]=1+2&b#part')).toBe('https://a.example/x?tag[]=1+2&b&callback=a1');
    expect(name('https://a.example/x?callback=mine&b=1')).toBe('https://a.example/x?b=1&callback=a1');
  });
});

describe('every way in which JSONP fails', () => {
  const kinds = [
    'not-loaded',
    'redirected',
    'no-callback',
    'threw',
    'not-json',
    'too-large',
    'hung',
    'left',
    'not-taken',
  ] as const;

  it.each(kinds)('%s gives evidence and a way out, live and simulated', (kind) => {
    const known = { limit: 20_000_000, secondTry: true, silence: 5_000 };
    const live = jsonpFailure(kind, { ...known, host: 'api.example' });
    expect(live.evidence).not.toEqual([]);
    expect(live.wayOut).toContain('relay');
    expect(live.tryInstead).toBe('relay');
    const simulated = jsonpFailure(kind, { ...known, host: null });
    expect(simulated.tryInstead).toBe('simulator');
    expect(JSON.stringify(simulated)).not.toContain('null');
  });

  it('has a title of its own', () => {
    const known = { limit: 1, secondTry: false, silence: 1, host: 'api.example' };
    const titles = kinds.map((kind) => jsonpFailure(kind, known).title);
    expect(new Set(titles).size).toBe(kinds.length);
  });
});
