import { isForbiddenHeader } from '../../../src/core/http/forbidden-header.ts';
import { assertEqual } from '../assert.ts';

const headers: [name: string, value: string][] = [
  ...'Accept-Charset Accept-Encoding Access-Control-Request-Headers Access-Control-Request-Method Connection'.split(
    ' ',
  ),
  ...'Content-Length Cookie Cookie2 Date DNT Expect Host Keep-Alive Origin Referer Set-Cookie TE Trailer'.split(
    ' ',
  ),
  ...'Transfer-Encoding Upgrade Via Proxy-Authorization proxy-mine Sec-Fetch-Mode SEC-mine'.split(' '),
  ...'Authorization Accept Accept-Language Content-Type X-API-Version X-Cookie Secret Proxy If-Match'.split(
    ' ',
  ),
].map((name) => [name, '1']);
headers.push(['X-HTTP-Method-Override', 'PUT'], ['X-HTTP-Method-Override', 'GET, trace']);
headers.push(['X-Method-Override', 'CONNECT'], ['x-http-method', 'track'], ['x-http-method', 'tracks']);

describe('isForbiddenHeader', () => {
  for (const [name, value] of headers)
    it(`judges ${name}: ${value} as this browser does`, () => {
      const request = new Request('/', { headers: [[name, value]] });
      assertEqual(isForbiddenHeader(name, value), !request.headers.has(name));
    });

  it('lets User-Agent pass, as the standard does; some browsers drop it all the same', () => {
    assertEqual(isForbiddenHeader('User-Agent', 'mine'), false);
  });
});
