import { isLoopback } from './address.ts';

/**
 * Where an address lies, as far as its spelling tells (https://wicg.github.io/local-network-access/): only a number and
 * the names of this computer tell for certain. A page can see neither what a name leads to, nor where it came from itself.
 */
export type AddressSpace = 'this computer' | 'local network' | 'public network' | 'unknown';

/** Says where the address of a URL lies. */
export function addressSpaceOf(url: string): AddressSpace {
  if (isLoopback(url)) return 'this computer';
  const { hostname } = new URL(url);
  const ipv4 = ipv4Of(hostname);
  if (ipv4) return spaceOfIpv4(ipv4);
  if (hostname.startsWith('['))
    return /^\[(f[cd]|fe[89ab])/.test(hostname) ? 'local network' : 'public network';
  return /\.local\.?$/.test(hostname) ? 'local network' : 'unknown';
}

/** The four numbers of an IPv4 address, written as one of IPv6 or not; null for any other host. */
function ipv4Of(hostname: string): readonly number[] | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return hostname.split('.').map(Number);
  const [, high, low] = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(hostname) ?? [];
  if (!high || !low) return null;
  return [high, low].flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 255];
  });
}

function spaceOfIpv4([first = 0, second = 0]: readonly number[]): AddressSpace {
  if (first === 127 || first === 0) return 'this computer';
  const isLocal =
    first === 10 ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168);
  return isLocal ? 'local network' : 'public network';
}

/** Says whether an address lies on this computer or in a local network for certain. */
export function isLocalNetwork(url: string): boolean {
  const space = addressSpaceOf(url);
  return space === 'this computer' || space === 'local network';
}
