import { ipv6Groups, normalAddress } from './ip-address.ts';

/**
 * Names the client behind an IP address for counting: an IPv6 network by its first 64 bits, since whoever has one address
 * of it has all the others; null for what is no address.
 */
export function clientOf(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const normal = normalAddress(mapped ?? address);
  if (normal?.version !== 6) return normal?.address ?? null;
  const network = ipv6Groups(normal.address).slice(0, 4);
  return `${network.map((group) => group.toString(16)).join(':')}::/64`;
}
