import { History } from './app/history/history.ts';
import { openStore } from './app/storage/open-store.ts';
import { openChannel } from './tabs.ts';

/** The history takes at most this much of what the browser offers, until a person chooses otherwise. */
const share = 0.1;
const usualLimit = 200_000_000;
const smallestLimit = 10_000_000;

/** Opens the calls that this device keeps, in a database of their own: a full one must not hold up settings and credentials. */
export async function openHistory(notify: (notice: string) => void): Promise<History> {
  const { store } = await openStore('livechat-api-explorer history');
  const channel = openChannel('history');
  return History.open({
    store,
    channel: channel && {
      post: (ids) => channel.postMessage(ids),
      subscribe: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    },
    defaultLimit: await findLimit(),
    now: Date.now,
    notify,
  });
}

async function findLimit(): Promise<number> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const offered = (estimate?.quota ?? usualLimit / share) * share;
  return Math.max(smallestLimit, Math.min(usualLimit, offered));
}
