import { describe, expect, it } from 'vitest';
import { greetings } from '../../../src/core/catalogue/livechat/greetings.ts';
import type { Json, Schema } from '../../../src/core/catalogue/schema.ts';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const create = greetings.endpoints.find(({ id }) => id === 'greetings.create');
const kinds = create?.body?.schema.properties?.rules?.items?.oneOf ?? [];
const typeOf = ({ properties }: Schema) => String(properties?.type?.enum?.[0]);

/** A rule made of the first example of every member. */
function exampleRule(kind: Schema): { [name: string]: Json } {
  const members = Object.entries(kind.properties ?? {});
  return Object.fromEntries(members.map(([name, { examples }]) => [name, examples?.[0] ?? typeOf(kind)]));
}

const add = (rules: unknown, account = createAccount()) =>
  sendJson(account, 'POST', '/greetings', { name: 'Test', rules });

describe('greetings', () => {
  it('are listed by group', async () => {
    const account = createAccount();
    const names = async (query: string) =>
      (await call(account, `/greetings${query}`)).json.map(({ name }: { name: string }) => name);
    expect((await names('')).slice(0, 2)).toEqual(['Second visit', 'Half a minute in']);
    expect(await names('?group=1')).toEqual(['Looking for a parcel', 'Neighbours', 'Gold shelf']);
    expect((await call(account, '/greetings?group=9')).json).toEqual({ errors: ['group 9 does not exist'] });
  });

  it('are created with ids for their rules, values as text, and the text of the service', async () => {
    const account = createAccount();
    const { json } = await sendJson(account, 'POST', '/greetings', create?.body?.example);
    expect(json).toEqual(create?.reply.example);
    expect((await call(account, '/greetings/655')).json).toEqual(json);
  });

  it('belong to the group of the body, else to that of the query, else to 0', async () => {
    const account = createAccount();
    const rules = [{ type: 'visits_number', value: 2 }];
    const names = async (group: number) =>
      (await call(account, `/greetings?group=${group}`)).json.map(({ name }: { name: string }) => name);
    await sendJson(account, 'POST', '/greetings?group=3', { name: 'by query', rules });
    await sendJson(account, 'POST', '/greetings?group=3', { name: 'by body', rules, group: 4 });
    await sendJson(account, 'POST', '/greetings', { name: 'by nothing', rules });
    expect([await names(3), await names(4)]).toEqual([['by query'], ['by body']]);
    expect(await names(0)).toContain('by nothing');
  });

  it('are changed in part; new rules replace all former ones', async () => {
    const account = createAccount();
    const text = { 'greeting-message_text': 'Need a hand with sizes?' };
    const before = (await call(account, '/greetings/640')).json;
    const { json } = await sendJson(account, 'PUT', '/greetings/640', { active: 0, properties: text });
    expect(json).toEqual({ ...before, active: false, properties: { active: '0', ...text } });
    const rules = [{ type: 'custom_variable', variable_name: 'season', variable_value: 'spring' }];
    expect((await sendJson(account, 'PUT', '/greetings/640', { rules })).json).toEqual({
      ...json,
      rules: [{ id: 2140, ...rules[0], operator: 'equals', condition: 'and' }],
    });
  });

  it('are not found, or refused, with plain words', async () => {
    const account = createAccount();
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', { name: 'x' }],
      ['DELETE', undefined],
    ] as const) {
      const reply = body
        ? await sendJson(account, method, '/greetings/1', body)
        : await call(account, '/greetings/1', { method });
      expect([reply.status, reply.json]).toEqual([404, { error: 'Greeting not found' }]);
    }
    const properties = { 'greeting-message_text': 5 };
    const { json } = await sendJson(account, 'PUT', '/greetings/640', { properties });
    expect(json).toEqual({ errors: ['properties.greeting-message_text must be a string'] });
  });

  it('are gone once removed, and their ids are not used again', async () => {
    const account = createAccount();
    const { id } = (await add([{ type: 'visits_number', value: 2 }], account)).json;
    expect((await call(account, `/greetings/${id}`, { method: 'DELETE' })).json).toEqual({ ok: true });
    expect((await call(account, `/greetings/${id}`)).status).toBe(404);
    expect((await add([{ type: 'visits_number', value: 2 }], account)).json.id).toBe(id + 5);
  });

  it('may be ten announcements', async () => {
    const account = createAccount();
    const body = { name: 'Sale', subtype: 'announcement', rules: [{ type: 'visits_number', value: 1 }] };
    for (let count = 0; count < 10; count++)
      expect((await sendJson(account, 'POST', '/greetings', body)).status).toBe(200);
    expect((await sendJson(account, 'POST', '/greetings', body)).status).toBe(400);
  });
});

describe('a rule', () => {
  it.each(kinds.map((kind) => [typeOf(kind), kind] as const))(
    'of type %s comes back as sent',
    async (_, kind) => {
      const rule = exampleRule(kind);
      const { status, json } = await add([rule]);
      expect(status, JSON.stringify(json)).toBe(200);
      const sent = 'value' in rule ? { ...rule, value: String(rule.value) } : rule;
      expect(json.rules).toEqual([{ id: 2140, condition: 'and', ...sent }]);
    },
  );

  it.each(kinds.map((kind) => [typeOf(kind), kind] as const))(
    'of type %s needs its members',
    async (type, kind) => {
      const needed = (kind.required ?? []).filter((name) => name !== 'type');
      const { status, json } = await add([{ type }]);
      const errors = needed.map((name) => `rules[0].${name} is required`);
      expect([status, json.errors]).toEqual(needed.length ? [400, errors] : [200, undefined]);
    },
  );

  const operators = kinds[0]?.properties?.operator?.enum?.join(', ');
  const types = create?.body?.schema.properties?.rules?.items?.properties?.type?.enum?.join(', ');
  it.each([
    [[{ type: 'mood', value: 1 }], `rules[0].type must be one of: ${types}`],
    [[{ value: 1 }], 'rules[0].type is required'],
    [
      [{ type: 'visits_number', value: 2, operator: 'about' }],
      `rules[0].operator must be one of: ${operators}`,
    ],
    [[{ type: 'visits_number', value: 'two' }], 'rules[0].value must be an integer'],
    [
      [
        { type: 'visits_number', value: 2 },
        { type: 'url_funnel', urls: [{ url: 'a', operator: 'like' }] },
      ],
      `rules[1].urls[0].operator must be one of: ${operators}`,
    ],
    [[{ type: 'url_funnel', urls: [{}] }], 'rules[0].urls[0].url is required'],
    [[{ type: 'url_funnel', urls: [] }], 'rules[0].urls must not be empty'],
    [
      [{ type: 'ads_traffic', variable_name: 'altavista' }],
      'rules[0].variable_name must be one of: facebook, google, microsoft, twitter, yahoo',
    ],
    ['none', 'rules must be an array'],
    [[5], 'rules[0] must be an object'],
    [[], 'rules must not be empty'],
  ])('is refused with its place: %j', async (rules, error) => {
    const { status, json } = await add(rules);
    expect([status, json]).toEqual([400, { errors: [error] }]);
  });

  it('takes numbers as text and flags as values, as the samples do', async () => {
    const text = await add([{ type: 'visits_number', value: '2' }]);
    expect(text.json.rules[0].value).toBe('2');
    const flag = await add([{ type: 'custom_variable', variable_name: 'member', variable_value: true }]);
    expect(flag.json.rules[0].variable_value).toBe('true');
  });

  it('is read from a form', async () => {
    const form = 'name=Test&rules[0][type]=url_funnel&rules[0][urls][0][url]=basket';
    const { json } = await sendForm(createAccount(), 'POST', '/greetings', form);
    expect(json.rules[0].urls).toEqual([{ url: 'basket', operator: 'equals' }]);
  });
});
