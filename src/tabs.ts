import type { TabSignal } from './app/explorer/accounts.ts';

/** What joins the tabs of this browser under a name; null where there is no way to. */
export function openChannel(name: string): BroadcastChannel | null {
  return window.BroadcastChannel ? new BroadcastChannel(`livechat-api-explorer ${name}`) : null;
}

/** Tells the other tabs of this browser that something has changed. */
export function createTabSignal(name: string): TabSignal {
  const channel = openChannel(name);
  return {
    post: () => channel?.postMessage(null),
    subscribe(listener) {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}

/** Runs something once after so many milliseconds; gives back the function that prevents it. */
export function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
