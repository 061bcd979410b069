import type { JsonpCall, JsonpEnding } from './protocol.ts';
import { createWriter } from './write-value.ts';

/**
 * Runs a call's script in a script element of this frame, which the page gives to no other call and removes afterwards;
 * so nothing is cleaned up here.
 */
export function runInElement(call: JsonpCall, end: (ending: JsonpEnding) => void): () => void {
  const write = createWriter();
  let threw = false;
  addEventListener('error', () => {
    threw = true;
  });
  // The policy of the frame allows the host of the call only: when loading its own URL violates it, that URL led away.
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    if (blockedURI === call.url) end({ kind: 'redirected' });
  });
  Object.assign(self, { [call.callback]: (value: unknown) => end(write(value, call.limit)) });
  // Peer connections are the one way out that Chromium’s content security policy knows no rule for.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(self, name);
  // A form keeps the frame's process alive even where its submission is blocked, and with it a loop that comes after.
  Object.assign(HTMLFormElement.prototype, { submit() {}, requestSubmit() {} });
  const script = document.createElement('script');
  script.referrerPolicy = 'no-referrer';
  script.onload = () => end({ kind: threw ? 'threw' : 'no-callback' });
  script.onerror = () => end({ kind: 'not-loaded' });
  script.src = call.url;
  document.head.append(script);
  return () => {};
}
