import { describe, expect, it } from 'vitest';
import { RelayTokens } from '../../../src/app/explorer/relay-token.ts';
import { reviveRelay } from '../../../src/app/explorer/revive-relay.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import { openVault } from '../credentials/open-vault.ts';

describe('the relay in kept settings', () => {
  it('comes back as it was set', () => {
    const relay = { url: 'https://r.example', protocol: 'query', parameter: 'to' } as const;
    expect(reviveRelay({ relay })).toEqual(relay);
    expect(reviveRelay({ relay: null, relayUrl: 'https://old.example' })).toBeNull();
  });

  it('is one of our own profile where an earlier version kept its address only', () => {
    expect(reviveRelay({ relayUrl: 'https://r.example' })).toEqual({
      url: 'https://r.example',
      protocol: 'own',
    });
    expect(reviveRelay({ relayUrl: null })).toBeNull();
    expect(reviveRelay({})).toBeUndefined();
  });

  it.each([[{}], ['text'], [7], [{ url: 7 }]])(
    'is not taken from %j, but from what lies beside it',
    (relay) => {
      expect(reviveRelay({ relay, relayUrl: 'https://r.example' })).toMatchObject({
        url: 'https://r.example',
      });
      expect(reviveRelay({ relay })).toBeUndefined();
    },
  );

  it('keeps its address where the rest is damaged', () => {
    const relay = { url: 'https://r.example', protocol: 'telnet', parameter: 7 };
    expect(reviveRelay({ relay })).toEqual({ url: 'https://r.example', protocol: 'own' });
  });
});

describe('access tokens of relays', () => {
  const token = 'canary-relay-token';

  it('rest encrypted, each for the origin of its relay', async () => {
    const store = createMemoryStore();
    const tokens = new RelayTokens(openVault({ store }));
    expect(await tokens.save('https://r.example/x', token, 'device')).toEqual({
      ok: true,
      protection: 'device',
    });
    expect(await tokens.reveal('https://r.example/y')).toBe(token);
    expect(await tokens.reveal('https://r.example:8443')).toBeNull();
    expect(await tokens.find('https://r.example')).toMatchObject({ protection: 'device', status: 'ready' });
    expect(await tokens.find('no address')).toBeNull();
    const record = await store.get('credential:relay https://r.example:bearer');
    expect(JSON.stringify(record)).not.toContain(token);
    expect(await new RelayTokens(openVault({ store })).reveal('https://r.example')).toBe(token);
  });

  it('can be kept in the tab, and be forgotten', async () => {
    const tokens = new RelayTokens(openVault());
    await tokens.save('https://r.example', token, 'tab');
    expect(await tokens.find('https://r.example')).toMatchObject({ protection: 'tab' });
    await tokens.forget('https://r.example');
    expect(await tokens.reveal('https://r.example')).toBeNull();
  });

  it('go away with everything else the vault holds', async () => {
    const vault = openVault();
    const tokens = new RelayTokens(vault);
    await tokens.save('https://r.example', token, 'tab');
    await vault.forgetAll();
    expect(await tokens.reveal('https://r.example')).toBeNull();
  });
});
