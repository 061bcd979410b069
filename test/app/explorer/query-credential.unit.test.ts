import { describe, expect, it } from 'vitest';
import { builtInAccounts } from '../../../src/app/explorer/account.ts';
import { planCall } from '../../../src/app/explorer/plan-call.ts';
import { changeSettings, choicesOf, readSettings, withChoice } from '../../../src/app/explorer/settings.ts';
import { createMemoryStore } from '../../../src/app/storage/memory-store.ts';
import type { QueryCredential } from '../../../src/app/transports/transport.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { status } from '../../../src/core/catalogue/livechat/status.ts';
import { createDraft } from '../../../src/core/request/draft.ts';
import { openJsonp } from '../transports/open-jsonp.ts';

const [endpoint] = status.endpoints;
if (!endpoint) throw new Error('The resource of the status has no endpoint.');

const plan = (queryCredential: QueryCredential) =>
  planCall({
    api: livechat,
    endpoint,
    draft: createDraft(endpoint),
    account: builtInAccounts(livechat.baseUrl, {}, 'client')[0],
    transports: [openJsonp()],
    wanted: 'jsonp',
    credential: 'bearer',
    region: null,
    queryCredential,
  });

describe('a call by JSONP', () => {
  it('takes the token along in the query', () => {
    expect(plan('token').request).toMatchObject({ credential: 'bearer', credentialIn: 'query' });
  });

  it('takes none along where a person chose so, and none is revealed for it', () => {
    const { request, choice } = plan('none');
    expect(request.credential).toBeNull();
    expect(choice.why).toContain('No credential goes along, as you chose.');
  });
});

describe('the choice', () => {
  it('is kept for each account', async () => {
    const store = createMemoryStore();
    await changeSettings(store, withChoice('queryCredential', 'live', 'none'));
    await changeSettings(store, withChoice('wanted', 'live', 'jsonp'));
    const settings = await readSettings(store);
    expect(choicesOf(settings, 'live')).toEqual({ wanted: 'jsonp', queryCredential: 'none' });
    expect(choicesOf(settings, 'simulated')).toEqual({ wanted: 'auto', queryCredential: 'token' });
  });

  it('is the token where what is kept is damaged', async () => {
    const store = createMemoryStore();
    await store.set('settings', { queryCredential: { live: 'everything' } });
    expect(choicesOf(await readSettings(store), 'live').queryCredential).toBe('token');
  });
});
