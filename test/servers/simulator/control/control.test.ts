import { describe, expect, it } from 'vitest';
import { noFaults, usualConditions } from '../../../../src/core/simulation/conditions.ts';
import { createControl } from '../../../../src/servers/simulator/control/control.ts';
import { demoToken } from '../../../../src/servers/simulator/demo-credentials.ts';
import { createServedAccount } from '../../../../src/servers/simulator/served-account.ts';

const settings = { seed: 'harbor pine', size: 200, conditions: usualConditions } as const;
const page = 'http://localhost:5173';

function open() {
  const sent: string[] = [];
  const account = createServedAccount({
    settings,
    now: () => 0,
    async deliver({ url, payload }, attempt) {
      sent.push(`${url} ${payload.event_type}`);
      attempt.outcome = 204;
    },
  });
  const control = createControl({ account, allowOrigins: [page] });
  async function ask(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const headers: Record<string, string> = { host: 'localhost:5175', ...more };
    if (method === 'POST') headers['content-type'] ??= 'application/json';
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await control.request(path, { method, headers, body: text });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text: answer,
      json: JSON.parse(answer || 'null'),
    };
  }
  async function call(method: string, path: string, form?: string) {
    const headers = {
      authorization: `Bearer ${demoToken}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    const request = new Request(`http://localhost:5175${path}`, { method, headers, body: form });
    const { response } = await account.answer(request);
    return { status: response?.status, json: JSON.parse((await response?.text()) || 'null') };
  }
  const openTicket = (subject = 'test') =>
    call('POST', '/tickets', `message=x&subject=${subject}&requester[mail]=a@b.example`);
  return { account, ask, call, openTicket, sent };
}

describe('the control of a served account', () => {
  it('tells how the account stands', async () => {
    const { ask, openTicket } = open();
    await openTicket();
    const { json } = await ask('GET', '/-/state');
    expect(json).toEqual({ settings, changes: 1, keeping: 'process', damages: [] });
  });

  it('changes how it answers, in the words of the panel where that can’t be', async () => {
    const { ask, call } = open();
    const { json } = await ask('POST', '/-/configure', { readOnly: true, latency: 5 });
    expect(json.state.settings.conditions).toEqual({ ...usualConditions, readOnly: true, latency: 5 });
    expect((await call('POST', '/tickets', '')).status).toBe(403);
    expect(await ask('POST', '/-/configure', { latency: -1 })).toMatchObject({
      status: 400,
      json: { error: 'This can’t be set: settings.conditions.latency must be milliseconds from 0 to 60000.' },
    });
    await ask('POST', '/-/configure', { faults: { errors: 0.7 } });
    const beside = await ask('POST', '/-/configure', { faults: { slow: 0.3 } });
    expect(beside.json.state.settings.conditions.faults).toEqual({ ...noFaults, errors: 0.7, slow: 0.3 });
    expect((await ask('POST', '/-/configure', { faults: { slow: 0.4 } })).status).toBe(400);
    for (const faults of [{ error: 1 }, 'all'])
      expect((await ask('POST', '/-/configure', { faults })).json.error).toBe(
        'This can’t be set: settings.conditions.faults must hold shares of errors, slow, dropped, malformed, wrongType.',
      );
    expect((await ask('POST', '/-/configure', { speed: 1 })).json).toEqual({
      error: 'There is no member "speed" here; known are clock, latency, faults, readOnly.',
    });
  });

  it('begins anew with another seed and size, and gives what that replaced', async () => {
    const { ask, call, openTicket } = open();
    const made = (await openTicket()).json.tickets[0].id;
    const { json } = await ask('POST', '/-/reset', { seed: 'other', size: 2_000 });
    expect(json.state).toMatchObject({ settings: { seed: 'other', size: 2_000 }, changes: 0 });
    expect((await call('GET', '/tickets')).json.total).toBe(600);
    const undone = await ask('POST', '/-/import', json.replaced);
    expect(undone.json.state).toMatchObject({ settings: { seed: 'harbor pine', size: 200 }, changes: 1 });
    expect((await call('GET', `/tickets/${made}`)).status).toBe(200);
    expect((await ask('POST', '/-/reset', { size: 300 })).json).toEqual({
      error: 'This can’t be set: settings.size must be one of 200, 2000, 20000, 100000.',
    });
    expect((await ask('POST', '/-/reset')).status).toBe(200);
  });

  it('saves and loads the account; a text that is none changes nothing', async () => {
    const [one, two] = [open(), open()];
    await one.openTicket();
    const { text, headers } = await one.ask('GET', '/-/export');
    expect(headers.get('content-type')).toBe('application/json');
    await two.ask('POST', '/-/import', text);
    expect((await two.ask('GET', '/-/export')).text).toBe(text);
    expect((await two.openTicket()).json).toEqual((await one.openTicket()).json);
    const refused = await two.ask('POST', '/-/import', '{"version": 9}');
    expect([refused.status, refused.json.error]).toEqual([
      400,
      'This is no simulated account: its format is not "simulated-account".',
    ]);
    expect((await two.ask('GET', '/-/state')).json.changes).toBe(2);
  });

  it('shows the outbox and the deliveries, and makes one again', async () => {
    const { ask, call, openTicket, sent } = open();
    await call('POST', '/chats/PQ7Z2M0KXA/send_transcript', 'to=c@d.example');
    await openTicket();
    const hook = 'https://hooks.harborpine.example/livechat/tickets ticket_created';
    expect(sent).toEqual([hook]);
    expect((await ask('GET', '/-/outbox')).json).toMatchObject([{ to: 'c@d.example' }]);
    const again = await ask('POST', '/-/deliveries/1/attempts');
    expect(again.json.attempts).toMatchObject([{ outcome: 204 }, { outcome: 204 }]);
    expect(sent).toEqual([hook, hook]);
    expect((await ask('GET', '/-/deliveries')).json).toEqual([again.json]);
    for (const number of ['2', '0', 'x'])
      expect((await ask('POST', `/-/deliveries/${number}/attempts`)).status).toBe(404);
    expect((await ask('POST', '/-/deliveries/2/attempts')).json.error).toBe('There is no delivery 2.');
  });

  it('sends nothing again when an account is loaded, and says so', async () => {
    const { ask, openTicket, sent } = open();
    await openTicket();
    await ask('POST', '/-/import', (await ask('GET', '/-/export')).text);
    await openTicket();
    expect(sent).toHaveLength(2);
    const outcomes = (await ask('GET', '/-/deliveries')).json.map(
      ({ attempts }: { attempts: { outcome: unknown }[] }) => attempts.map(({ outcome }) => outcome),
    );
    expect(outcomes).toEqual([['not-repeated'], [204]]);
  });

  it('tells what there is where there is nothing', async () => {
    const { status, json } = await open().ask('GET', '/-/nothing');
    expect([status, json.error]).toEqual([404, 'There is no GET /-/nothing.']);
    expect(json.known).toContain('POST /-/deliveries/{number}/attempts');
  });

  it('keeps the order in which calls took effect, although answers that are spoiled come later', async () => {
    const { ask, openTicket } = open();
    await ask('POST', '/-/configure', { faults: { ...noFaults, malformed: 0.5 } });
    await Promise.all(Array.from({ length: 12 }, (_, index) => openTicket(`test ${index}`).catch(() => {})));
    const { text } = await ask('GET', '/-/export');
    await ask('POST', '/-/configure', { faults: noFaults });
    const before = (await ask('GET', '/-/deliveries')).json;
    await ask('POST', '/-/import', text);
    const payloads = (list: { payload: unknown }[]) => list.map(({ payload }) => payload);
    expect(payloads((await ask('GET', '/-/deliveries')).json)).toEqual(payloads(before));
  });
});

describe('who may use it', () => {
  it('are pages of the named origins, which may read its answers', async () => {
    const { ask } = open();
    const { status, headers } = await ask('GET', '/-/state', undefined, {
      origin: page,
      host: 'any.example',
    });
    expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([
      200,
      page,
      'Origin',
    ]);
    const preflight = await ask('OPTIONS', '/-/reset', undefined, {
      origin: page,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
      'access-control-request-private-network': 'true',
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-allow-headers': 'Content-Type',
      'access-control-allow-private-network': 'true',
    });
  });

  it.each([
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://localhost:5174' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page that reaches the port under a name of its own', { host: 'evil.example:5175' }],
    ['a page whose name begins as this computer’s', { host: 'localhost.evil.example' }],
    ['an element of another page', { 'sec-fetch-site': 'cross-site' }],
    ['an element of a page of this computer', { 'sec-fetch-site': 'same-site' }],
  ])('is not %s, whatever it asks for', async (_, headers) => {
    const { ask, openTicket } = open();
    await openTicket();
    for (const [method, path] of [
      ['GET', '/-/state'],
      ['GET', '/-/export'],
      ['OPTIONS', '/-/reset'],
      ['POST', '/-/reset'],
      ['GET', '/-/nothing'],
    ] as const) {
      const refused = await ask(method, path, undefined, headers);
      expect([refused.status, Object.keys(refused.json)]).toEqual([403, ['error']]);
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await ask('GET', '/-/state')).json.changes).toBe(1);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'is nothing that could be a form: %j',
    async (type) => {
      const { status, json } = await open().ask('POST', '/-/reset', '{}', { 'content-type': type });
      expect([status, json.error]).toEqual([415, 'Send JSON: Content-Type must be application/json.']);
    },
  );
});
