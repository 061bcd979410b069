import type { Store } from '../../../src/app/storage/store.ts';

/** All of this page that a script of another site must neither change nor read, as text to compare. */
export async function describePage(vault: Store, names: readonly string[]): Promise<string> {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const frame of copy.querySelectorAll('iframe')) frame.remove();
  const databases = await indexedDB.databases();
  const records = await Promise.all(names.map(async (name) => [name, describe(await vault.get(name))]));
  return JSON.stringify(
    {
      address: location.href,
      title: document.title,
      name: window.name,
      focus: document.activeElement?.tagName,
      html: copy.outerHTML,
      variables: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
      prototypes: [Object, Array, Function, String, Promise, MessagePort, EventTarget].map(({ prototype }) =>
        Object.getOwnPropertyNames(prototype),
      ),
      storage: [{ ...localStorage }, { ...sessionStorage }, document.cookie],
      databases: databases.map(({ name }) => name).sort(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      records,
    },
    null,
    1,
  );
}

/** Bytes and keys turn to `{}` in JSON; their text tells them apart. */
function describe(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)].join(' ');
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer)].join(' ');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof CryptoKey) return `${value.type} ${value.extractable}`;
  return Object.entries(value).map(([key, member]) => [key, describe(member)]);
}

/** Measures the longest time, in milliseconds, that this page could do nothing, from now until it is asked. */
export function watchResponsiveness(): () => number {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
