import { describe, expect, it } from 'vitest';
import { builtInAccounts } from '../../../src/app/explorer/account.ts';
import { type Asking, Consents } from '../../../src/app/explorer/consents.ts';

const [account] = builtInAccounts('https://api.livechatinc.com', {}, 'client');

function createConsents() {
  const shown: (Asking | null)[] = [];
  return { consents: new Consents((asking) => shown.push(asking)), shown };
}

function asking(...keys: string[]): Extract<Asking, { kind: 'confirm' }> {
  const questions = keys.map((key) => ({ kind: 'first-write', key }) as const);
  return {
    kind: 'confirm',
    account,
    call: 'POST /agents',
    title: 'Add an agent',
    summary: 'Creates an agent.',
    questions,
  };
}

describe('Consents', () => {
  it('ask once for what was allowed, as long as they live', async () => {
    const { consents, shown } = createConsents();
    const first = consents.confirm(asking('a'));
    consents.answer(true);
    expect(await first).toBe(true);
    expect(await consents.confirm(asking('a'))).toBe(true);
    expect(shown).toHaveLength(2);
  });

  it('ask only for what has not been allowed', async () => {
    const { consents, shown } = createConsents();
    const first = consents.confirm(asking('a'));
    consents.answer(true);
    await first;
    const second = consents.confirm(asking('a', 'b'));
    expect(shown.at(-1)).toMatchObject({ questions: [{ key: 'b' }] });
    consents.answer(false);
    expect(await second).toBe(false);
  });

  it('remember nothing that was declined', async () => {
    const { consents } = createConsents();
    const first = consents.confirm(asking('a'));
    consents.answer(false);
    expect(await first).toBe(false);
    expect(consents.isAllowed('a')).toBe(false);
  });

  it('decline what stands open when something else is asked', async () => {
    const { consents } = createConsents();
    const first = consents.confirm(asking('a'));
    const second = consents.unlock(account, 'send');
    expect(await first).toBe(false);
    consents.answer(true);
    expect(await second).toBe(true);
  });
});
