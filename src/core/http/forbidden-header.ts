const names = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);
const overrides = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);
const forbiddenMethods = ['connect', 'trace', 'track'];

/**
 * Says whether browsers drop this header without a word from what a page sends
 * (https://fetch.spec.whatwg.org/#forbidden-request-header).
 */
export function isForbiddenHeader(name: string, value = ''): boolean {
  const lower = name.toLowerCase();
  if (names.has(lower) || /^(?:proxy|sec)-/.test(lower)) return true;
  const methods = value.split(',').map((method) => method.trim().toLowerCase());
  return overrides.has(lower) && methods.some((method) => forbiddenMethods.includes(method));
}
