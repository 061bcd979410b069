const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Whether what is sent to an address can’t be read on the way: https, or this computer. */
export function isPrivateAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
}
