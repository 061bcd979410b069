import type { AuthorizedRequest } from '../../core/http/request.ts';

const simpleMethods = ['GET', 'HEAD', 'POST'];
const simpleHeaders = ['accept', 'accept-language', 'content-language'];
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Says in one sentence what the API would have to send so that a browser shows its answer to another site's page
 * (https://fetch.spec.whatwg.org/#http-cors-protocol).
 */
export function explainPreflight(request: AuthorizedRequest): string {
  const method = simpleMethods.includes(request.method) ? null : request.method;
  const names = request.headers
    .filter(([name, value]) => {
      const lower = name.toLowerCase();
      return lower === 'content-type' ? !simpleTypes.test(value) : !simpleHeaders.includes(lower);
    })
    .map(([name]) => name.toLowerCase());
  const headers = [...new Set(names)].join(', ');
  if (!method && !headers)
    return 'Its answer would need “Access-Control-Allow-Origin” naming this page; no preflight is involved.';
  const triggers = [
    method && `the method ${method}`,
    headers && `the header${names.length > 1 ? 's' : ''} ${headers}`,
  ];
  const needs = [
    'Access-Control-Allow-Origin',
    method && `Access-Control-Allow-Methods: ${method}`,
    headers && `Access-Control-Allow-Headers: ${headers}`,
  ];
  const cause = triggers.filter(Boolean).join(' and ');
  return `Because of ${cause}, the browser asks permission first (a preflight, OPTIONS); the answer would need ${needs.filter(Boolean).join('; ')}.`;
}
