import { describe, expect, it } from 'vitest';
import { type Account, builtInAccounts } from '../../../src/app/explorer/account.ts';
import { type CallToAsk, findQuestions, type Question } from '../../../src/app/explorer/question.ts';

const [simulated, live, local] = builtInAccounts(
  'https://api.livechatinc.com',
  { simulator: 'http://localhost:5175', accounts: 'http://localhost:5176' },
  'client',
) as [Account, Account, Account];

const credentialOf = (origin: string) => ({ id: 'credential', name: null, origins: [origin] });

function find(call: Partial<CallToAsk>): Question[] {
  const { account = live } = call;
  return findQuestions({
    account,
    method: 'GET',
    url: `${account.baseUrl}/agents`,
    transport: 'relay',
    credentialIn: 'header',
    secrets: [credentialOf(new URL(account.baseUrl).origin)],
    foreignRelay: null,
    publicRelay: null,
    ...call,
  });
}

function ask(call: Partial<CallToAsk> = {}): string[] {
  return find(call).map(({ kind }) => kind);
}

describe('what is asked before a call goes out', () => {
  it('is nothing for a read by the own relay to the host of the credential', () => {
    expect(ask()).toEqual([]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'] as const)('is a first %s on a real account', (method) => {
    expect(ask({ method })).toEqual(['first-write']);
    expect(ask({ method, account: { ...live, kind: 'other' } })).toEqual(['first-write']);
    expect(ask({ method, account: local })).toEqual([]);
    expect(ask({ method, account: simulated })).toEqual([]);
  });

  it('is a token in a URL, unless the account allows it or none goes along', () => {
    const byUrl = { transport: 'jsonp', credentialIn: 'query' } as const;
    expect(ask(byUrl)).toEqual(['token-in-url']);
    expect(ask({ ...byUrl, account: { ...live, tokenInUrl: true } })).toEqual([]);
    expect(ask({ ...byUrl, secrets: [] })).toEqual([]);
  });

  it('is a public relay before a foreign one, where it would read a credential', () => {
    const publicRelay = {
      relay: { host: 'corsproxy.io', title: 'corsproxy.io', speaks: null },
      host: 'corsproxy.io',
    };
    const foreignRelay = 'https://corsproxy.io';
    expect(ask({ publicRelay, foreignRelay })).toEqual(['public-relay']);
    expect(ask({ publicRelay, secrets: [] })).toEqual([]);
    expect(ask({ publicRelay, transport: 'direct' })).toEqual([]);
  });

  it('is a foreign relay, where it would read a credential', () => {
    const foreignRelay = 'https://relay.example';
    expect(ask({ foreignRelay })).toEqual(['foreign-relay']);
    expect(ask({ foreignRelay, secrets: [] })).toEqual([]);
    expect(ask({ foreignRelay, transport: 'direct' })).toEqual([]);
  });

  it('names what a relay would read', () => {
    const secrets = [credentialOf('https://x.example'), { id: '1', name: 'pin', origins: [] }];
    expect(find({ secrets, foreignRelay: 'https://relay.example' })).toContainEqual(
      expect.objectContaining({ kind: 'foreign-relay', secrets: [null, 'pin'] }),
    );
  });

  it('is a host the credential was not stored for', () => {
    expect(ask({ secrets: [credentialOf('https://old.example')] })).toEqual(['other-host']);
    expect(ask({ secrets: [credentialOf('http://api.livechatinc.com')] })).toEqual(['other-host']);
  });

  it('is all of it at once', () => {
    expect(
      ask({
        method: 'POST',
        credentialIn: 'query',
        foreignRelay: 'https://r.example',
        secrets: [credentialOf('https://old.example')],
      }),
    ).toEqual(['first-write', 'other-host', 'token-in-url', 'foreign-relay']);
  });
});
