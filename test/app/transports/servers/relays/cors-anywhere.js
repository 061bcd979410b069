// @ts-expect-error It brings no types.
import { createServer } from 'cors-anywhere';

/**
 * The real cors-anywhere, set up as its own server.js does it; `more` are options of its own.
 * @param {object} [more]
 * @returns {import('node:http').RequestListener}
 */
export function corsAnywhere(more) {
  const server = createServer({
    requireHeader: ['origin', 'x-requested-with'],
    removeHeaders: ['cookie', 'cookie2', 'x-request-start', 'x-request-id', 'via', 'connect-time'],
    redirectSameOrigin: true,
    httpProxyOptions: { xfwd: false },
    ...more,
  });
  return (request, response) => server.emit('request', request, response);
}
