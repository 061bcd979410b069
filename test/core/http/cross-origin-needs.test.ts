import { describe, expect, it } from 'vitest';
import { crossOriginNeeds } from '../../../src/core/http/cross-origin-needs.ts';
import type { Header, Method } from '../../../src/core/http/request.ts';

const page = 'https://explorer.example.com';
const url = 'https://api.example.com/v2/agents?access_token=••••••';

function needsOf(method: Method, headers: readonly Header[] = []) {
  return crossOriginNeeds({ method, url, headers }, page);
}

describe('a call that browsers announce', () => {
  const needs = needsOf('PUT', [
    ['X-API-Version', '2'],
    ['Accept', '*/*'],
    ['Authorization', 'Basic ••••••'],
    ['Content-Type', 'application/json'],
  ]);

  it('is asked for with its method and the names of its headers, in order, no secret among them', () => {
    expect(needs.because).toBe('the method PUT and the headers authorization, content-type, x-api-version');
    expect(needs.preflight).toBe(
      [
        'OPTIONS /v2/agents?access_token=•••••• HTTP/1.1',
        'Host: api.example.com',
        'Origin: https://explorer.example.com',
        'Access-Control-Request-Method: PUT',
        'Access-Control-Request-Headers: authorization,content-type,x-api-version',
      ].join('\n'),
    );
  });

  it('needs a permission that names what was asked for', () => {
    expect(needs.permission?.split('\n')).toEqual([
      'HTTP/1.1 204 No Content',
      'Access-Control-Allow-Origin: https://explorer.example.com',
      'Access-Control-Allow-Methods: PUT',
      'Access-Control-Allow-Headers: authorization, content-type, x-api-version',
      'Access-Control-Max-Age: 7200',
      'Vary: Origin',
    ]);
    expect(needs.answer).toContain('Access-Control-Allow-Origin: https://explorer.example.com\n');
    expect(needs.answer).toContain('Access-Control-Expose-Headers: *');
  });

  it('because of a header alone needs no permission for its method', () => {
    const { because, permission } = needsOf('POST', [['Content-Type', 'application/json']]);
    expect(because).toBe('the header content-type');
    expect(permission).not.toContain('Allow-Methods');
  });
});

describe('a call without a preflight', () => {
  it.each<readonly [Method, readonly Header[]]>([
    ['GET', []],
    ['HEAD', [['Accept', 'application/json, text/plain;q=0.5']]],
    ['POST', [['content-type', 'application/x-www-form-urlencoded; charset=utf-8']]],
    ['POST', [['Content-Type', 'text/plain;charset=UTF-8']]],
    ['GET', [['Range', 'bytes=0-99']]],
  ])('is %s with %j', (method, headers) => {
    expect(needsOf(method, headers)).toMatchObject({ because: null, preflight: null, permission: null });
  });

  it.each<Header>([
    ['Accept', 'a(b)'],
    ['Accept', 'x'.repeat(129)],
    ['Accept-Language', 'en/us'],
    ['Content-Type', 'text/plainer'],
    ['Content-Type', 'text/plain; a="b"'],
    ['Range', 'bytes=-5'],
    ['Accept-Charset', 'utf-8'],
  ])('is none with %s: %s', (name, value) => {
    expect(needsOf('GET', [[name, value]]).because).toBe(`the header ${name.toLowerCase()}`);
  });

  it('is none where its headers are too long together', () => {
    const headers = Array.from({ length: 9 }, (): Header => ['Accept', 'x'.repeat(120)]);
    expect(needsOf('GET', headers).because).toBe('the header accept');
  });
});
