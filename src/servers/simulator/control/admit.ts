/** Why a request may not reach the control: an HTTP status and a sentence. */
export interface Intrusion {
  readonly status: 403 | 415;
  readonly error: string;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Finds why a request may not reach the control; null when it may. Pages of the named origins may, and programs of this
 * computer, which send no Origin.
 */
export function findIntrusion(
  { method, headers }: Request,
  allowOrigins: readonly string[],
): Intrusion | null {
  const origin = headers.get('origin');
  if (origin !== null && !allowOrigins.includes(origin))
    return refuse(
      403,
      `Pages of ${origin} may not control this account. If they are yours, start it with --allow-origin ${origin}.`,
    );
  // A page that reaches this port under a name of its own (DNS rebinding) sends no Origin with a GET, but that name.
  if (origin === null && !loopback.test(headers.get('host') ?? ''))
    return refuse(403, 'Without an Origin, only calls to localhost may control this account.');
  // Elements such as images send no Origin either, but say that another page loads them.
  const site = headers.get('sec-fetch-site');
  if (origin === null && site !== null && site !== 'none' && site !== 'same-origin')
    return refuse(403, 'Other pages may not control this account.');
  // A form of another page can send text, but not JSON.
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  return isReading || type.trim().toLowerCase() === 'application/json'
    ? null
    : refuse(415, 'Send JSON: Content-Type must be application/json.');
}

function refuse(status: Intrusion['status'], error: string): Intrusion {
  return { status, error };
}
