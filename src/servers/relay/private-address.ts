import { ipv4Number, ipv6Groups, normalAddress } from './ip-address.ts';

const privateIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32', // Azure's host agent: a public number that answers only inside a machine room
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].map((range) => {
  const [base = '', bits] = range.split('/');
  return { base: ipv4Number(base), size: 2 ** (32 - Number(bits)) };
});

function isPrivateIpv4(number: number): boolean {
  return privateIpv4.some(({ base, size }) => number >= base && number < base + size);
}

function isPrivateIpv6(groups: number[]): boolean {
  const [a = 0, b = 0, c = 0] = groups;
  const embedded = (groups[6] ?? 0) * 65536 + (groups[7] ?? 0);
  const zeroes = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (zeroes(0, 5) && groups[5] === 0xffff) return isPrivateIpv4(embedded);
  // ISATAP ends in the IPv4 address of a host inside.
  if (groups[5] === 0x5efe && isPrivateIpv4(embedded)) return true;
  // NAT64 is how networks without IPv4 reach public IPv4 hosts, so its well-known prefix is judged by what it holds.
  if (a === 0x64 && b === 0xff9b && zeroes(2, 6)) return isPrivateIpv4(embedded);
  if (a < 0x2000 || a > 0x3fff) return true;
  if (a === 0x2001 && b < 0x200) return true; // Teredo, ORCHID and other protocol assignments
  if (a === 0x2001 && b === 0xdb8) return true;
  if (a === 0x2002) return true; // 6to4 holds any IPv4 address, private ones too
  if (a === 0x3fff && b < 0x1000) return true;
  return a === 0x2620 && b === 0x4f && c === 0x8000; // AS112 sink
}

/** Says whether an IP address leads anywhere but to the public internet; what is no IP address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const normal = normalAddress(address);
  if (!normal) return true;
  return normal.version === 6
    ? isPrivateIpv6(ipv6Groups(normal.address))
    : isPrivateIpv4(ipv4Number(normal.address));
}

/**
 * Says whether the host of a URL is private by its spelling alone: a private address, a name reserved for one, or a name
 * without a dot, which only a network's own resolver can know.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.+$/, '').toLowerCase();
  if (normalAddress(name)) return isPrivateAddress(name);
  return (
    !name.includes('.') || /\.(localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/.test(name)
  );
}
