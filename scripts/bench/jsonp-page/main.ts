import { createJsonpTransport } from '../../../src/app/transports/jsonp/jsonp.ts';

/** How many calls a browser runs side by side. */
const sideBySide = 6;

let serial = 0;

const jsonp = createJsonpTransport({
  fetch: (asked) => fetch(asked),
  frameUrl: new URL('jsonp-frame.html', document.baseURI).href,
  timeout: 2_000,
  callbackParameter: 'callback',
  online: () => true,
  pageProtocol: location.protocol,
  randomName: () => `soak_${++serial}`,
  isSimulated: () => false,
  loadSimulator: () => Promise.reject(new Error('none here')),
  limit: 100_000,
  patience: { load: 5_000, silence: 1_000, stop: 500, rest: 500 },
});

declare global {
  interface Window {
    /** Makes calls to these paths of an API, in turn; a path that ends with `!` is cancelled soon. Counts how they ended. */
    soak(api: string, paths: readonly string[]): Promise<{ readonly [end: string]: number }>;
  }
}

window.soak = async (api, paths) => {
  const ends: Record<string, number> = {};
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const end = await call(api + path.replace('!', ''), path.endsWith('!'));
      ends[end] = (ends[end] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return ends;
};

async function call(url: string, isCancelled: boolean): Promise<string> {
  const cancel = new AbortController();
  const request = {
    method: 'GET',
    url,
    headers: [],
    body: null,
    secretIn: null,
    mask: (text: string) => text,
  } as const;
  const running = jsonp.send(request, cancel.signal);
  if (isCancelled) setTimeout(() => cancel.abort(), 30);
  const { outcome } = await running;
  return outcome.kind === 'answered' ? 'answered' : outcome.failure.cause;
}
