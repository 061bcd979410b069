import type { HttpResponse } from '../../../core/http/response.ts';

const javaScript = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/;

/**
 * Says whether a browser would run an answer as a script: its status must be one of success, and its content type
 * JavaScript, which workers insist on, and script elements too where the server sends `nosniff`, as the simulated
 * account does.
 */
export function runsAsScript({ status, headers }: Pick<HttpResponse, 'status' | 'headers'>): boolean {
  if (status === null || status < 200 || status > 299) return false;
  const [, type = ''] = headers?.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  return javaScript.test(type.split(';')[0]?.trim().toLowerCase() ?? '');
}
