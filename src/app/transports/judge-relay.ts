import { isHttp, isLoopback } from './address.ts';
import { findPublicRelay, type PublicRelay } from './relay-protocols/public-relays.ts';
import { type RelaySettings, takesToken } from './relay-protocols/relay-protocol.ts';
import type { CallShape, Verdict } from './transport.ts';

/** Says whether a relay can carry a call, without sending anything. */
export function judgeRelay(relay: RelaySettings | null, call: CallShape, hasToken: boolean): Verdict {
  if (call.simulated)
    return {
      ok: false,
      reason: 'The simulated account lives in this page, where no relay can reach it.',
      wayOut: 'Use the simulator, or pick a live account.',
    };
  if (!relay)
    return {
      ok: false,
      reason: 'No relay is set up.',
      wayOut: 'Start one with `npm run relay` and set its address under “Relay address”.',
    };
  if (!isHttp(relay.url))
    return {
      ok: false,
      reason: `The relay’s address, “${relay.url}”, is no http or https address.`,
      wayOut: 'Correct it under “Relay address”, for example http://localhost:5174.',
    };
  const { host } = new URL(relay.url);
  if (isLoopback(relay.url)) {
    const reader = call.credential ? ' It reads the credential on the way.' : '';
    return { ok: true, note: `Goes through the relay at ${host}.${reader}` };
  }
  const sendsToken = hasToken && takesToken(relay.protocol);
  const inClear = readableOnTheWay(relay.url, call.credential !== null, sendsToken);
  if (inClear) return { ok: false, ...inClear };
  const publicRelay = findPublicRelay(relay.url);
  if (publicRelay) return judgePublicRelay(publicRelay, call);
  return { ok: true, note: `${host} will see this call${call.credential ? ' and its credential' : ''}.` };
}

/** Why a secret may not go to a relay elsewhere over plain http; null where none would. */
export function readableOnTheWay(relay: string, hasCredential: boolean, hasToken: boolean) {
  const { protocol, host } = new URL(relay);
  if (isLoopback(relay) || protocol !== 'http:' || !(hasCredential || hasToken)) return null;
  const secret = hasCredential ? 'credential' : 'relay’s access token';
  return {
    reason: `The way to the relay at ${host} is plain http, so the ${secret} would travel in clear.`,
    wayOut: 'Use the relay’s https address, or a relay on this computer.',
  };
}

function judgePublicRelay({ title, host, onlyGet, onlyBody }: PublicRelay, call: CallShape): Verdict {
  const wayOut = 'Use a relay of your own: `npm run relay` starts one.';
  if (onlyGet && call.method !== 'GET')
    return { ok: false, reason: `${title} makes calls by GET only.`, wayOut };
  if (onlyBody && call.credential)
    return { ok: false, reason: `${title} passes no header on, and so no credential.`, wayOut };
  return {
    ok: true,
    note: `${host} is a public relay: strangers can read the whole call and its answer.${call.credential ? ' The credential is refused to it, unless you allow that by name.' : ''}`,
  };
}
