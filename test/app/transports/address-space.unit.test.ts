import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../../src/app/transports/address.ts';
import { addressSpaceOf } from '../../../src/app/transports/address-space.ts';
import {
  type Diagnosis,
  explainLocalNetwork,
  explainUnreachable,
} from '../../../src/app/transports/diagnosis.ts';
import { never } from './calls.ts';

describe('an address', () => {
  it.each([
    ['http://localhost:5174', 'this computer'],
    ['http://LOCALHOST.', 'this computer'],
    ['http://relay.localhost', 'this computer'],
    ['http://127.0.0.1', 'this computer'],
    ['http://127.1', 'this computer'],
    ['http://0x7f.255.0.3', 'this computer'],
    ['http://2130706433', 'this computer'],
    ['http://[::1]:80', 'this computer'],
    ['http://[0:0::0:1]', 'this computer'],
    ['http://[::ffff:127.0.0.1]', 'this computer'],
    ['http://0.0.0.0', 'this computer'],
    ['http://10.1.2.3', 'local network'],
    ['http://172.31.0.1', 'local network'],
    ['http://192.168.1.20:8080', 'local network'],
    ['http://169.254.1.1', 'local network'],
    ['http://100.64.0.1', 'local network'],
    ['http://[fd00::1]', 'local network'],
    ['http://[fe80::1]', 'local network'],
    ['http://[::ffff:c0a8:1]', 'local network'],
    ['http://printer.local', 'local network'],
    ['http://172.32.0.1', 'public network'],
    ['http://100.128.0.1', 'public network'],
    ['http://192.169.0.1', 'public network'],
    ['http://[2001:db8::1]', 'public network'],
    ['http://[::ffff:8.8.8.8]', 'public network'],
    ['https://api.livechatinc.com', 'unknown'],
    ['http://localhost.example.com', 'unknown'],
    ['http://notlocalhost', 'unknown'],
    ['http://10.example', 'unknown'],
    ['http://fd00.example', 'unknown'],
  ])('%s lies in: %s', (url, space) => {
    expect(addressSpaceOf(url)).toBe(space);
  });

  it.each(['http://[::ffff:127.0.0.1]', 'http://0.0.0.0', 'http://128.0.0.1'])(
    '%s is none that browsers trust like https',
    (url) => {
      expect(isLoopback(url)).toBe(false);
    },
  );
});

describe('the local network as a cause', () => {
  const diagnosis = (pageOrigin: string, state: PermissionState | null): Diagnosis => ({
    pageOrigin,
    permission: async () => state,
    secondOpinion: async () => null,
  });
  const explain = (page: string, state: PermissionState | null = 'prompt') =>
    explainLocalNetwork('http://localhost:5174', diagnosis(page, state));

  it('is none for a page that lies there itself, and none where the browser lets the page in or does not tell', async () => {
    for (const page of [
      'http://[::1]:5173',
      'http://app.localhost',
      'http://127.9.9.9',
      'http://192.168.1.5',
    ])
      expect(await explain(page), page).toBeNull();
    for (const state of ['granted', null] as const)
      expect(await explain('https://93.184.215.14', state)).toBeNull();
  });

  it('is certain for a page at a public address, and says what can’t be known for one with a name', async () => {
    const certain = await explain('https://93.184.215.14');
    expect(certain?.cause).toBe('local-network');
    expect(JSON.stringify(certain)).not.toContain('can’t be seen');
    const named = await explain('https://explorer.corp');
    expect(named?.evidence.at(-1)).toBe(
      'Whether explorer.corp lies in a local network itself can’t be seen from its name.',
    );
    expect(named?.wayOut).toContain('check then that something runs at that address');
  });

  it('is a possible one for an API with a name, where the browser keeps the page out', async () => {
    const unreachable = async (api: string, state: PermissionState) =>
      (await explainUnreachable(api, diagnosis('https://explorer.example', state), never)).evidence.join();
    expect(await unreachable('https://api.corp', 'denied')).toContain('if it leads into one, that is why');
    expect(await unreachable('https://api.corp', 'prompt')).not.toContain('that is why');
    expect(await unreachable('https://93.184.215.14', 'denied')).not.toContain('that is why');
  });
});
