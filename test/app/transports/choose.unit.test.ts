import { describe, expect, it } from 'vitest';
import { chooseTransport } from '../../../src/app/transports/choose.ts';
import { createDirectTransport } from '../../../src/app/transports/direct.ts';
import { createRelayTransport } from '../../../src/app/transports/relay.ts';
import { createSimulatorTransport } from '../../../src/app/transports/simulator.ts';
import { call } from './calls.ts';
import { openJsonp } from './open-jsonp.ts';

const online = () => true;

function transports(relay: string | null, pageProtocol = 'https:') {
  return [
    createSimulatorTransport(async () => ({ fetch: () => new Response() })),
    openJsonp({ pageProtocol }),
    createRelayTransport({
      fetch,
      online,
      relay: () => (relay === null ? null : { url: relay, protocol: 'own' }),
      pageOrigin: 'https://explorer.example',
    }),
    createDirectTransport({ fetch, online, pageProtocol }),
  ];
}

const bare = transports(null);
const full = transports('http://127.0.0.1:8787');
const simulated = call({ simulated: true, credential: 'basic', method: 'POST' });

describe('Auto', () => {
  it('picks the simulator for the simulated account', () => {
    const choice = chooseTransport(full, simulated, 'auto');
    expect(choice.transport?.name).toBe('simulator');
    expect(choice.why).toBe('Auto picked Simulator: the simulated account lives in this page.');
  });

  it('picks JSONP for a GET whose credential fits into a URL', () => {
    const choice = chooseTransport(full, call({ credential: 'bearer' }), 'auto');
    expect(choice.transport?.name).toBe('jsonp');
    expect(choice.why).toBe('Auto picked JSONP: a GET with a bearer token, and no relay is needed.');
    expect(chooseTransport(bare, call(), 'auto').transport?.name).toBe('jsonp');
  });

  it.each([
    [call({ credential: 'basic' }), 'Basic credentials'],
    [call({ credential: 'personal' }), 'Basic credentials'],
    [call({ method: 'POST' }), 'this is a POST'],
    [call({ hasBody: true }), 'a body'],
    [call({ headers: ['If-Match'] }), 'If-Match'],
    [call({ jsonp: false }), 'this endpoint documents none'],
    [call({ origin: 'http://api.example.com' }), 'plain http'],
  ])('picks the relay when JSONP can’t carry it, and says why (%#)', (shape, reason) => {
    const choice = chooseTransport(full, shape, 'auto');
    expect(choice.transport?.name).toBe('relay');
    expect(choice.why).toMatch(/^Auto picked Relay: JSONP /);
    expect(choice.why).toContain(reason);
  });

  it('says how to get a relay when nothing else can carry the call', () => {
    const choice = chooseTransport(bare, call({ method: 'DELETE' }), 'auto');
    expect(choice.transport).toBeNull();
    expect(choice.why).toContain('JSONP can send GET only, and this is a DELETE.');
    expect(choice.why).toContain('npm run relay');
    expect(choice.why).toContain('simulated account');
  });

  it('leaves no credential out on its own, even where a person lets JSONP send none', () => {
    const shape = call({ credential: 'bearer', queryCredential: 'none' });
    const choice = chooseTransport(full, shape, 'auto');
    expect(choice).toMatchObject({ transport: { name: 'relay' }, leavesOutCredential: false });
    expect(choice.why).toContain('JSONP would send no credential, as you chose.');
    expect(chooseTransport(bare, shape, 'auto').transport).toBeNull();
    const needless = call({ queryCredential: 'none' });
    expect(chooseTransport(full, needless, 'auto').transport?.name).toBe('jsonp');
  });

  it('never picks Direct on its own', () => {
    const direct = full.filter((transport) => transport.name === 'direct');
    expect(chooseTransport(direct, call(), 'auto').transport).toBeNull();
  });
});

describe('a wanted transport', () => {
  it('is used when it can carry the call', () => {
    const choice = chooseTransport(full, call(), 'direct');
    expect([choice.transport?.name, choice.why]).toEqual(['direct', 'You picked Direct.']);
  });

  it('is refused with its reason and way out, never replaced silently', () => {
    const choice = chooseTransport(full, call({ credential: 'basic' }), 'jsonp');
    expect(choice.transport).toBeNull();
    expect(choice.why).toContain('login:key@host');
    expect(choice.why).toContain('relay');
  });

  it.each(['jsonp', 'relay', 'direct'] as const)('%s refuses the simulated account', (wanted) => {
    expect(chooseTransport(full, simulated, wanted).transport).toBeNull();
  });

  it('may be JSONP on the simulated account, whose script runs like a live one', () => {
    const shape = call({
      simulated: true,
      origin: 'https://simulated-account.invalid',
      credential: 'bearer',
    });
    expect(chooseTransport(full, shape, 'jsonp')).toMatchObject({
      transport: { name: 'jsonp' },
      why: 'You picked JSONP.',
      leavesOutCredential: false,
    });
    const refused = chooseTransport(full, { ...shape, credential: 'basic' }, 'jsonp');
    expect(refused.transport).toBeNull();
    expect(refused.why).toContain('Use a bearer token, or send it by the simulator.');
  });

  it.each(['basic', 'bearer'] as const)(
    'may be JSONP without the credential (%s), if so chosen',
    (credential) => {
      const shape = call({ credential, queryCredential: 'none' });
      expect(chooseTransport(full, shape, 'jsonp')).toMatchObject({
        transport: { name: 'jsonp' },
        why: 'You picked JSONP. No credential goes along, as you chose.',
        leavesOutCredential: true,
      });
    },
  );

  it('may be a simulator only for a simulated account', () => {
    expect(chooseTransport(full, call(), 'simulator').transport).toBeNull();
  });

  it('comes with what every transport says', () => {
    const { verdicts } = chooseTransport(full, call({ credential: 'bearer' }), 'relay');
    expect(verdicts.map(({ name, verdict }) => [name, verdict.ok])).toEqual([
      ['simulator', false],
      ['jsonp', true],
      ['relay', true],
      ['direct', true],
    ]);
    expect(JSON.stringify(verdicts)).toContain('Unverified for LiveChat');
  });

  it('says where a token in the URL shows, and only for a token', () => {
    const noteFor = (credential: 'bearer' | null) =>
      chooseTransport(full, call({ credential }), 'jsonp').verdicts.find(({ name }) => name === 'jsonp')
        ?.verdict;
    expect(noteFor('bearer')).toMatchObject({ note: expect.stringContaining('developer tools show it') });
    expect(noteFor(null)).toMatchObject({ note: expect.not.stringContaining('developer tools') });
  });
});
