import { describe, expect, it, vi } from 'vitest';
import { type Conditions, noFaults } from '../../../../src/core/simulation/conditions.ts';
import { createSimulator } from '../../../../src/servers/simulator/simulator.ts';
import { call, sendForm } from '../call.ts';

function createAccount(conditions: Partial<Conditions> = {}) {
  const waited: number[] = [];
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  const time = { now: 0 };
  const account = createSimulator({ now: () => time.now, size: 200, wait, conditions });
  return { account, waited, time };
}

const tag = 'tag[]=stock';
const openTicket = 'message=x&requester[mail]=a@b.example';

describe('the size', () => {
  it.each([200, 20_000])('%i chats come with three tickets for ten chats, and the samples', async (size) => {
    const account = createSimulator({ now: () => 0, size });
    expect((await call(account, '/chats?include_pending=1')).json.total).toBe(size);
    expect((await call(account, '/tickets')).json.total).toBe(size * 0.3);
    expect((await call(account, '/chats/PQ7Z2M0KXA')).status).toBe(200);
    expect((await call(account, '/tickets/7KD2W')).status).toBe(200);
  });
});

describe('the clock', () => {
  const opened = async (account: ReturnType<typeof createAccount>['account']) =>
    (await sendForm(account, 'POST', '/tickets', openTicket)).json.tickets[0].modified;

  it('stands at the second given, and runs on where it would be once it may', async () => {
    const second = Date.UTC(2018, 5, 1) / 1000;
    const { account, time } = createAccount({ clock: second });
    time.now += 60_000;
    expect(await opened(account)).toBe(second);
    account.configure({ clock: 'running' });
    expect(await opened(account)).toBe(Date.UTC(2018, 3, 13, 14, 1) / 1000);
  });
});

describe('latency', () => {
  it('is waited for by every answer, and can be changed', async () => {
    const { account, waited } = createAccount({ latency: 250 });
    await call(account, '/status');
    account.configure({ latency: 0 });
    await call(account, '/status');
    account.configure({ latency: 40 });
    await call(account, '/nothing');
    expect(waited).toEqual([250, 40]);
  });
});

describe('read-only', () => {
  it('refuses what would change something with 403 and a sentence, and answers the rest', async () => {
    const { account } = createAccount({ readOnly: true });
    const refused = await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', tag);
    expect([refused.status, refused.json]).toEqual([
      403,
      { error: 'This account is read-only, nothing in it can be changed' },
    ]);
    expect((await call(account, '/chats')).status).toBe(200);
    account.configure({ readOnly: false });
    expect((await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', tag)).status).toBe(200);
  });

  it('still asks for a credential first', async () => {
    const { account } = createAccount({ readOnly: true });
    const headers = { authorization: 'Bearer dal:wrong' };
    expect((await call(account, '/tickets', { method: 'POST', headers })).status).toBe(401);
  });
});

describe('faults', () => {
  const always = (fault: keyof typeof noFaults) => ({ faults: { ...noFaults, [fault]: 1 } });
  const chatTags = async (account: ReturnType<typeof createAccount>['account']) => {
    account.configure({ faults: noFaults });
    return (await call(account, '/chats/PQ7Z2M0KXA')).json.tags;
  };

  it('errors answer 500 with JSON, and nothing is done', async () => {
    const { account } = createAccount(always('errors'));
    const reply = await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', tag);
    expect([reply.status, reply.json]).toEqual([500, { error: expect.any(String) }]);
    expect(await chatTags(account)).not.toEqual(['stock']);
  });

  it('a dropped connection rejects with a TypeError, as fetch does, after the call has been done', async () => {
    const { account } = createAccount(always('dropped'));
    await expect(sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', tag)).rejects.toThrow(TypeError);
    expect(await chatTags(account)).toEqual(['stock']);
  });

  it('malformed JSON says it is JSON and is none', async () => {
    const { account } = createAccount(always('malformed'));
    await expect(call(account, '/agents')).rejects.toThrow(SyntaxError);
  });

  it('a wrong content type comes with the right body', async () => {
    const { account } = createAccount(always('wrongType'));
    const { headers, text } = await call(account, '/agents');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(JSON.parse(text)).toHaveLength(12);
  });

  it('slow answers take seconds more', async () => {
    const { account, waited } = createAccount({ ...always('slow'), latency: 100 });
    expect((await call(account, '/agents')).status).toBe(200);
    expect(waited).toEqual([5_100]);
  });

  it('come in their share, the same ones for the same seed, and leave the account as it would be', async () => {
    const statuses = async (errors: number, calls = 200) => {
      const { account } = createAccount({ faults: { ...noFaults, errors } });
      const replies = [];
      for (let index = 0; index < calls; index++) replies.push((await call(account, '/status')).status);
      account.configure({ faults: noFaults });
      return { replies, ticket: (await sendForm(account, 'POST', '/tickets', openTicket)).text };
    };
    const [some, again, none] = [await statuses(0.2), await statuses(0.2), await statuses(0, 3)];
    const failed = some.replies.filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(20);
    expect(failed).toBeLessThan(60);
    expect(again).toEqual(some);
    expect(none.ticket).toBe(some.ticket);
    expect(none.replies).not.toContain(500);
  });

  it('reach calls told of by the journal as well', async () => {
    const onEntry = vi.fn();
    const account = createSimulator({
      now: () => 0,
      size: 200,
      onEntry,
      conditions: always('dropped'),
    });
    await sendForm(account, 'PUT', '/chats/PQ7Z2M0KXA/tags', tag).catch(() => {});
    expect(onEntry).toHaveBeenCalledOnce();
  });
});
