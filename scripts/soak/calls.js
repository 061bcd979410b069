/**
 * @typedef {object} SoakCall One kind of call, and how it has to end.
 * @property {string} path of the faulty API, or a whole target
 * @property {string} [method]
 * @property {number} [body] bytes sent along
 * @property {boolean} [chunked] whether their number is kept back
 * @property {Record<string, string>} [headers]
 * @property {'never' | 'before' | 'within'} [leaves] when the page gives up
 * @property {readonly string[]} ends statuses of the API, codes of the relay, `broken` or `left`: any of them is right
 */

/** Every kind of call; a soak makes them in turn. @type {readonly SoakCall[]} */
export const soakCalls = [
  { path: '/small', ends: ['200'] },
  { path: '/small', ends: ['200'] },
  { path: '/large', ends: ['200'] },
  { path: '/small', ends: ['200'] },
  { path: '/packed', ends: ['200'] },
  { path: '/chunks', ends: ['200'] },
  { path: '/echo', method: 'POST', body: 100, ends: ['200'] },
  { path: '/echo', method: 'PUT', body: 200_000, ends: ['200'] },
  { path: '/echo', method: 'POST', body: 50_000, chunked: true, ends: ['200'] },
  { path: '/not-found', ends: ['404'] },
  { path: '/small', method: 'HEAD', ends: ['200'] },
  { path: '/small', method: 'DELETE', ends: ['200'] },
  { path: '/redirect', headers: { 'X-Relay-Redirects': 'same-origin' }, ends: ['200'] },
  { path: '/circle', headers: { 'X-Relay-Redirects': 'same-origin' }, ends: ['302'] },
  { path: '/hints', ends: ['200'] },
  { path: '/hangs-up', ends: ['upstream-unreachable'] },
  { path: '/half', ends: ['broken'] },
  { path: '/half-chunk', ends: ['broken'] },
  { path: '/no-http', ends: ['upstream-unreachable'] },
  { path: '/too-large', ends: ['answer-too-large'] },
  { path: '/grows', ends: ['broken'] },
  { path: '/large', leaves: 'within', ends: ['left'] },
  { path: '/begins', leaves: 'within', ends: ['left'] },
  { path: '/silent', leaves: 'before', ends: ['left'] },
  { path: '/echo', method: 'POST', body: 500_000, leaves: 'before', ends: ['left'] },
  // Whoever stops listening first decides what the other one sees.
  { path: '/refuses-body', method: 'POST', body: 900_000, ends: ['413', 'upstream-unreachable', 'broken'] },
  { path: '/small', method: 'POST', body: 1_500_000, ends: ['body-too-large', 'broken'] },
  {
    path: '/small',
    method: 'POST',
    body: 1_500_000,
    chunked: true,
    ends: ['200', 'body-too-large', 'broken'],
  },
  { path: 'http://127.0.0.1:9/', ends: ['private-address'] },
  { path: 'https://example.com/', ends: ['target-not-allowed'] },
  { path: '/small', headers: { Origin: 'http://evil.example' }, ends: ['origin-not-allowed'] },
  { path: '/small', headers: { 'X-Relay-Send': 'cookie' }, ends: ['header-invalid'] },
];
