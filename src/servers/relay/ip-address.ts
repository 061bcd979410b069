// Everything here works on the normal form `new URL` gives a host: dotted decimal for IPv4 (whatever mix of octal,
// hexadecimal or missing parts it was typed in) and compressed hexadecimal for IPv6.

/** Reads an IPv4 address in dotted decimal as a number. */
export function ipv4Number(dotted: string): number {
  return dotted.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** Reads the eight groups of a compressed IPv6 address. */
export function ipv6Groups(compressed: string): number[] {
  const [head = [], tail] = compressed.split('::').map((half) => half.split(':').filter(Boolean));
  const all = tail ? [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail] : [...head];
  return all.map((group) => Number.parseInt(group, 16));
}

/** An IP address in its one normal form, or null for what is none; brackets and a zone (`%eth0`) may stand around it. */
export function normalAddress(text: string): { readonly version: 4 | 6; readonly address: string } | null {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const url = `http://${bare.includes(':') ? `[${bare}]` : bare}/`;
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  if (hostname.startsWith('[')) return { version: 6, address: hostname.slice(1, -1) };
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) ? { version: 4, address: hostname } : null;
}
