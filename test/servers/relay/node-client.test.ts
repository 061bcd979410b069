import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { nodeClient } from '../../../src/servers/relay/node-client.ts';

const incoming = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the client of a call', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('at %s is %s', (address, client) => {
    expect(nodeClient(incoming(address), false)).toBe(client);
  });

  it('is what the connection says, whatever the headers say', () => {
    expect(nodeClient(incoming('203.0.113.7', '9.9.9.9'), false)).toBe('203.0.113.7');
  });

  it('is what the owner’s proxy noted last, whatever came before', () => {
    expect(nodeClient(incoming('127.0.0.1', '9.9.9.9, 203.0.113.7'), true)).toBe('203.0.113.7');
    expect(nodeClient(incoming('127.0.0.1', '9.9.9.9, nonsense'), true)).toBe('127.0.0.1');
    expect(nodeClient(incoming('127.0.0.1'), true)).toBe('127.0.0.1');
  });
});
