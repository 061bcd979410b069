import type { Client } from './client.ts';

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];
// Written plainly or in percent signs, and also where a browser would read a backslash as a slash.
const stepUp = /(\.|%2e){2}([/\\]|%2f|%5c|$)/i;

/** Reads an address an answer is to go to; null when it breaks a rule or the app did not register it. */
export function readRedirectUri(text: string, client: Client): URL | null {
  if (stepUp.test(text) || /[?#]/.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text))
    return null;
  const url = new URL(text);
  if (url.username || url.password) return null;
  const isLoopback =
    client.loopbackPath !== null &&
    loopbackHosts.includes(url.hostname) &&
    url.pathname.includes(client.loopbackPath);
  return isLoopback || client.redirectUris.some((one) => fits(url, new URL(one))) ? url : null;
}

function fits(asked: URL, registered: URL): boolean {
  return asked.origin === registered.origin && asked.pathname.includes(registered.pathname);
}
