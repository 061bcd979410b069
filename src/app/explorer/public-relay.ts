// The list of public relays as the pixels reach it.
export { findPublicRelay as publicRelayOf } from '../transports/relay-protocols/public-relays.ts';
