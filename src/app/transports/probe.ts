/** The part of `fetch` transports use. */
export type Fetch = (request: Request) => Promise<Response>;

const probeTime = 5_000;

/**
 * Finds out whether a server answers at all: a bare `no-cors` GET succeeds whatever the answer allows, and carries no
 * credential. Tells a refusal by CORS from an address where nobody is.
 */
export async function isReachable(fetch: Fetch, url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(
      new Request(url, {
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(probeTime)]),
      }),
    );
    return true;
  } catch {
    return false;
  }
}
