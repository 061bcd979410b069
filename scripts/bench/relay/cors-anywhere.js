// cors-anywhere as its own server.js starts it, in a process of its own.
// @ts-expect-error It brings no types.
import { createServer } from 'cors-anywhere';

const server = createServer({
  originWhitelist: [],
  requireHeader: ['origin', 'x-requested-with'],
  removeHeaders: [
    'cookie',
    'cookie2',
    'x-request-start',
    'x-request-id',
    'via',
    'connect-time',
    'total-route-time',
  ],
  redirectSameOrigin: true,
  httpProxyOptions: { xfwd: false },
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
