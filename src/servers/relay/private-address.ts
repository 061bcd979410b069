// Everything here works on the normal form `new URL` gives a host: dotted decimal for IPv4 (whatever mix of octal,
// hexadecimal or missing parts it was typed in) and compressed hexadecimal for IPv6.

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

function ipv4Number(dotted: string): number {
  return dotted.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

function isPrivateIpv4(number: number): boolean {
  return privateIpv4.some(({ base, size }) => number >= base && number < base + size);
}

function ipv6Groups(compressed: string): number[] {
  const [head = '', tail] = compressed.split('::').map((half) => half.split(':').filter(Boolean));
  const all = tail ? [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail] : [...head];
  return all.map((group) => Number.parseInt(group, 16));
}

function isPrivateIpv6(groups: number[]): boolean {
  const [a = 0, b = 0, c = 0] = groups;
  const embedded = (groups[6] ?? 0) * 65536 + (groups[7] ?? 0);
  const zeroes = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (zeroes(0, 5) && groups[5] === 0xffff) return isPrivateIpv4(embedded);
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
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const url = `http://${bare.includes(':') ? `[${bare}]` : bare}/`;
  if (!URL.canParse(url)) return true;
  const { hostname } = new URL(url);
  if (hostname.startsWith('[')) return isPrivateIpv6(ipv6Groups(hostname.slice(1, -1)));
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return true;
  return isPrivateIpv4(ipv4Number(hostname));
}

/** Says whether the host of a URL is private by its spelling alone: a private address or a name reserved for one. */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  if (name.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(name)) return isPrivateAddress(name);
  return /(^|\.)(localhost|local|internal|lan|home\.arpa)$/.test(name);
}
