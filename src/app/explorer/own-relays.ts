import { isLoopback } from '../transports/address.ts';
import type { Settings } from './settings.ts';

/** Origin of the relay when nobody has said that it is the person's own; null when it is, or when there is none. */
export function findForeignRelay(
  relayUrl: string | null,
  localRelayUrl: string | null,
  { ownRelays }: Pick<Settings, 'ownRelays'>,
): string | null {
  const origin = originOf(relayUrl);
  if (origin === null || origin === originOf(localRelayUrl) || ownRelays.includes(origin)) return null;
  // Whatever listens on this computer is as much the person's own as the browser is.
  return isLoopback(origin) ? null : origin;
}

/** Whether a person has called this relay their own. */
export function isCalledOwn(relayUrl: string | null, { ownRelays }: Pick<Settings, 'ownRelays'>): boolean {
  const origin = originOf(relayUrl);
  return origin !== null && ownRelays.includes(origin);
}

/** The relays that are a person's own, after this one was called so or not. */
export function markRelay(
  { ownRelays }: Pick<Settings, 'ownRelays'>,
  relayUrl: string | null,
  isOwn: boolean,
): readonly string[] {
  const origin = originOf(relayUrl);
  if (origin === null) return ownRelays;
  const others = ownRelays.filter((own) => own !== origin);
  return isOwn ? [...others, origin] : others;
}

/** Origin of an address, or null where it is none. */
function originOf(url: string | null): string | null {
  try {
    return url === null ? null : new URL(url).origin;
  } catch {
    return null;
  }
}
