import { describe, expect, it } from 'vitest';
import { createAccount } from './call.ts';

const account = createAccount();
const visit = async (path: string, headers = {}) => {
  const response = await account.fetch(new Request(`https://simulated.invalid${path}`, { headers }));
  return { status: response.status, text: await response.text() };
};
const told = (body: object) => ({ status: 200, text: JSON.stringify(body) });

describe('licence look-ups', () => {
  it('know the number of the account and no other, without a credential', async () => {
    expect(await visit('/v2/license/8801234')).toEqual(told({ license_active: true }));
    expect(await visit('/v2/license/8801235')).toEqual(told({ error: 'Licence 8801235 does not exist' }));
  });

  it('tell the number of the account by the login of an agent, however its capitals are', async () => {
    expect(await visit('/licence/operator/leo@harborpine.example')).toEqual(told({ number: 8801234 }));
    expect(await visit('/licence/operator/Leo%40HarborPine.example')).toEqual(told({ number: 8801234 }));
    const nobody = 'nobody@harborpine.example';
    expect(await visit(`/licence/operator/${nobody}`)).toEqual(
      told({ error: `Agent ${nobody} does not exist` }),
    );
  });

  it('do not look at a credential that comes along', async () => {
    expect(await visit('/v2/license/8801234', { authorization: 'Bearer wrong' })).toEqual(
      told({ license_active: true }),
    );
  });

  it('call back with answers and errors alike, so that a script always runs, and ignore the cache-buster', async () => {
    for (const [path, json] of [
      ['/v2/license/8801234', '{"license_active":true}'],
      ['/v2/license/1', '{"error":"Licence 1 does not exist"}'],
      ['/licence/operator/nadia@harborpine.example', '{"number":8801234}'],
      ['/licence/operator/no@body.example', '{"error":"Agent no@body.example does not exist"}'],
    ])
      expect(await visit(`${path}?callback=show&_=1456243200000`)).toEqual({
        status: 200,
        text: `/**/show(${json});`,
      });
  });

  it('keep to their own spelling each, while the version may come or not as everywhere', async () => {
    expect((await visit('/v2/licence/8801234')).status).toBe(404);
    expect((await visit('/license/operator/leo@harborpine.example')).status).toBe(404);
    expect((await visit('/license/8801234')).status).toBe(200);
    expect((await visit('/v3/license/8801234')).status).toBe(400);
  });

  it('leave it to other calls to ask for one', async () => {
    expect((await visit('/agents/leo@harborpine.example')).status).toBe(401);
    expect((await visit('/v2/status')).status).toBe(401);
  });
});
