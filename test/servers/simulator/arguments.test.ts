import { describe, expect, it } from 'vitest';
import { call, createAccount, sendForm, sendJson } from './call.ts';

const account = createAccount();
const errorsOf = async (path: string) => {
  const { status, json } = await call(account, path);
  expect(status).toBe(400);
  return json.errors;
};

describe('arguments in the query', () => {
  it('are refused in the words on record', async () => {
    const words = ['group must be an integer', 'group must be non-negative'];
    expect(await errorsOf('/status?group=x')).toEqual(words);
    expect(await errorsOf('/status/x')).toEqual(words);
  });

  const refused = {
    '/chats?page=0': 'page must be positive',
    '/chats?page=1&page=2': 'page must be an integer',
    '/chats?rate=great': 'rate must be one of: rated, not_rated, rated_good, rated_bad',
    '/chats?has_goal=2': 'has_goal must be one of: 0, 1',
    '/chats?date_from=2018-02-30': 'date_from must be a date written YYYY-MM-DD',
    '/chats?date_from=2018-04-02&date_to=2018-04-01': 'date_from must not be after date_to',
    '/chats?timezone=Mars/Olympus': 'timezone must be a time zone of the tz database',
    '/chats?timezone=%2B02:00': 'timezone must be a time zone of the tz database',
    '/chats?agent=leo': 'agent must be an e-mail address',
    '/chats?agent=nobody@harborpine.example': 'agent nobody@harborpine.example does not exist',
    '/chats?group=77': 'group 77 does not exist',
    '/chats?goal=1': 'goal 1 does not exist',
    '/tickets?requester[mail]=x': 'requester[mail] must be an e-mail address',
  };
  for (const [path, message] of Object.entries(refused)) {
    it(`are refused: ${path}`, async () => expect(await errorsOf(path)).toContain(message));
  }

  it('are ignored when nobody knows them', async () => {
    expect((await call(account, '/status?nonsense=1&_=123&__proto__[x]=1')).status).toBe(200);
  });

  it('name an agent in capitals or not', async () => {
    for (const path of ['/chats?agent=', '/tickets?assignee=', '/reports/chats/total_chats?agent=']) {
      const { status, json } = await call(account, `${path}LEO@HarborPine.example`);
      expect(status).toBe(200);
      expect(json).toEqual((await call(account, `${path}leo@harborpine.example`)).json);
    }
  });

  it('take one tag with brackets, with a number and without either', async () => {
    const totals = [];
    for (const name of ['tag[]', 'tag[0]', 'tag']) {
      totals.push((await call(account, `/chats?${name}=sizing`)).json.total);
    }
    expect(new Set(totals).size).toBe(1);
    expect(totals[0]).toBeLessThan(1_000);
  });
});

describe('bodies', () => {
  it('mean the same as form, with numbered or empty brackets, and as JSON', async () => {
    const forms = ['groups[]=1&groups[]=2', 'groups[1]=2&groups[0]=1', 'groups%5B%5D=1&groups%5B%5D=2'];
    const replies = [];
    for (const groups of forms) {
      const body = `login=sana@harborpine.example&name=Sana+Mirza&${groups}`;
      replies.push((await sendForm(createAccount(), 'POST', '/agents', body)).json);
    }
    const json = { login: 'sana@harborpine.example', name: 'Sana Mirza', groups: [1, 2] };
    replies.push((await sendJson(createAccount(), 'POST', '/agents', json)).json);
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0].groups).toEqual([
      { id: 1, name: 'Orders' },
      { id: 2, name: 'Fit advice' },
    ]);
  });

  it('list all that is wrong with them', async () => {
    const notifications = { new_visitor: 2 };
    const body = { login: 'x', password: 'abc', groups: 1, permission: 'owner', notifications };
    const { json } = await sendJson(account, 'POST', '/agents', body);
    expect(json.errors).toEqual(
      expect.arrayContaining([
        'login must be an e-mail address',
        'name is required',
        'password must have at least 5 characters',
        'groups must be an array',
        'permission must be one of: administrator, normal',
        'notifications.new_visitor must be one of: 0, 1',
        'notifications.new_goal is required',
      ]),
    );
  });

  it('may name only what exists', async () => {
    const body = 'message=x&requester[mail]=a@b.example&group[]=9&assignee[id]=no@harborpine.example';
    const { json } = await sendForm(account, 'POST', '/tickets', body);
    expect(json.errors).toEqual(['group 9 does not exist', 'agent no@harborpine.example does not exist']);
  });

  it('that are no JSON, no object, or of another type are refused', async () => {
    const post = (type: string, body: string) =>
      call(account, '/agents', { method: 'POST', headers: { 'content-type': type }, body });
    expect((await post('application/json', '{"login":')).json).toEqual({
      error: 'Malformed JSON in the body',
    });
    expect((await post('application/json', '[1]')).status).toBe(400);
    expect((await post('application/json', 'null')).status).toBe(400);
    expect((await post('application/json', '['.repeat(400_000))).status).toBe(400);
    expect((await post('text/xml', '<a/>')).json.error).toContain('Content-Type');
    expect((await post('application/json', `"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
  });

  it('are called by their name when they are no object', async () => {
    for (const body of [[], [1], null, 'x', 1]) {
      const { status, json } = await sendJson(account, 'POST', '/tickets', body);
      expect([status, json]).toEqual([400, { errors: ['body must be an object'] }]);
    }
  });

  it('can neither reach a prototype nor exhaust the parser', async () => {
    for (const name of [
      '__proto__[polluted]',
      'constructor[prototype][polluted]',
      'requester[__proto__][polluted]',
    ]) {
      await sendForm(account, 'POST', '/tickets', `message=x&requester[mail]=a@b.example&${name}=1`);
    }
    const text = '{"message":"x","requester":{"mail":"a@b.example"},"__proto__":{"polluted":1}}';
    await call(account, '/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
    await sendForm(account, 'PUT', '/agents/leo@harborpine.example', 'work_scheduler[__proto__][enabled]=1');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { enabled?: unknown }).enabled).toBeUndefined();
    const deep = await sendForm(account, 'POST', '/tickets', `a${'[b]'.repeat(5_000)}=1`);
    const wide = await sendForm(account, 'POST', '/tickets', 'a[]=1&'.repeat(5_000));
    expect([deep.status, wide.status]).toEqual([400, 400]);
  });
});
