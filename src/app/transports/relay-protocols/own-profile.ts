import { readRelayAnswer } from './read-relay-answer.ts';
import type { RelayProtocol } from './relay-protocol.ts';
import { wrapCall } from './wrap-call.ts';

/** The profile of this project's relay, which loses nothing (decision 0002). */
export const ownProfile: RelayProtocol = {
  // The relay itself refuses a call of which a named header did not arrive.
  losesHeaders: false,
  redirectsAsGet: false,
  toRelayNote: null,
  onwardNote: () => null,
  wrap: (request, { url }, token) => wrapCall(request, url.replace(/\/+$/, ''), token),
  read: (answer, { request, wrapped }) => readRelayAnswer(answer, request.url, wrapped.mask),
};
