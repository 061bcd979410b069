import { createJsonpTransport, type JsonpOptions } from '../../../src/app/transports/jsonp/jsonp.ts';

let serial = 0;

/** Makes the JSONP transport of a page that has no simulated account, changed as the test needs it. */
export function openJsonp(more: Partial<JsonpOptions> = {}) {
  return createJsonpTransport({
    fetch: (asked) => fetch(asked),
    frameUrl: '/jsonp-frame.html',
    timeout: 5_000,
    callbackParameter: 'callback',
    online: () => true,
    pageProtocol: 'http:',
    randomName: () => `test_${++serial}`,
    isSimulated: () => false,
    loadSimulator: () => Promise.reject(new Error('no simulated account here')),
    ...more,
  });
}
