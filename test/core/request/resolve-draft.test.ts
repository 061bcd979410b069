import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { agents } from '../../../src/core/catalogue/livechat/agents.ts';
import { chats } from '../../../src/core/catalogue/livechat/chats.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import type { Credential } from '../../../src/core/http/credential.ts';
import type { HttpRequest } from '../../../src/core/http/request.ts';
import { authorize } from '../../../src/core/request/authorize.ts';
import { buildRequest } from '../../../src/core/request/build-request.ts';
import { checkDraft } from '../../../src/core/request/check-draft.ts';
import { concealSecrets, omitSecrets } from '../../../src/core/request/conceal-secrets.ts';
import { createDraft, type Draft } from '../../../src/core/request/draft.ts';
import { resolveDraft, shownValues } from '../../../src/core/request/resolve-draft.ts';
import type { Variable } from '../../../src/core/request/variable.ts';

const plain = (name: string, value: string): Variable => ({ kind: 'plain', id: name, name, value });
const secret = (name: string, status: 'ready' | 'locked' | 'damaged' | 'missing' = 'ready'): Variable => ({
  kind: 'secret',
  id: name,
  name,
  status,
});
const variables = [
  plain('limit', '5'),
  plain('word', 'a "b"'),
  plain('trap', '{{pin}} \ufdd0pin\ufdd1'),
  plain('mail', 'ann@x.example'),
  secret('pin'),
  secret('hidden'),
];

const origin = 'https://api.example';
const bound = (name: string, token: string, origins = [origin]) => ({
  name,
  credential: { kind: 'bearer', token, origins, grant: null } as const,
});
const values = [bound('pin', 'tern "oak" 47'), bound('hidden', 'quartz&=é-99')];
const key: Credential = { kind: 'basic', login: 'a@b.example', key: 'k3y-of-mine', origins: [origin] };

function find(id: string): Endpoint {
  const all: readonly Endpoint[] = [...agents.endpoints, ...chats.endpoints];
  const endpoint = all.find((each) => each.id === id);
  if (!endpoint) throw new Error(`${id} is not in the catalogue`);
  return endpoint;
}

const create = find('agents.create');
const list = find('chats.list');

function build(endpoint: Endpoint, change: Partial<Draft>): HttpRequest {
  const draft = resolveDraft(endpoint, { ...createDraft(endpoint), ...change }, shownValues(variables));
  return buildRequest(livechat, endpoint, draft, {
    baseUrl: origin,
    versionIn: 'header',
    credential: 'basic',
    credentialIn: 'header',
    region: null,
  });
}

const asJson = (text: string): Partial<Draft> => ({
  body: { type: 'application/json', value: JSON.parse(text), text },
});

function send(request: HttpRequest, secrets = values, credential: Credential | null = key) {
  const result = authorize(request, credential, 'header', secrets);
  if (result.kind === 'refused') throw new Error(`Refused: ${result.variable}`);
  return result.request;
}

describe('variables in a request', () => {
  it('put their value into addresses, headers and bodies, numbers where they are wanted', () => {
    expect(build(find('agents.get'), { parameters: { 'path:login': ['{{mail}}'] } }).url).toBe(
      `${origin}/agents/ann@x.example`,
    );
    expect(
      build(list, { parameters: { 'query:page': ['{{limit}}'], 'query:query': ['x {{word}}'] } }).url,
    ).toContain('page=5&query=x%20a%20%22b%22');
    const headers = [{ name: 'X-Mine', value: 'n={{limit}}' }];
    expect(build(list, { headers }).headers).toContainEqual(['X-Mine', 'n=5']);
    const value = { name: 'The {{word}}', max_chats_count: '{{limit}}', '{{limit}}': '' };
    const request = build(create, { body: { type: 'application/json', value, text: null } });
    expect(JSON.parse(request.body ?? '')).toEqual({
      name: 'The a "b"',
      max_chats_count: 5,
      '{{limit}}': '',
    });
    const form = build(create, { body: { type: 'application/x-www-form-urlencoded', value, text: null } });
    expect(form.body).toContain('name=The+a+%22b%22&max_chats_count=5');
  });

  it('leave all else of JSON as it was typed', () => {
    const text =
      '{ "name":"{{word}}",\n "n": 12345678901234567890, "max_chats_count": "{{limit}}", "a": ["\\u007b{limit}}", "x"] }';
    expect(build(create, asJson(text)).body).toBe(
      '{ "name":"a \\"b\\"",\n "n": 12345678901234567890, "max_chats_count": 5, "a": ["5", "x"] }',
    );
  });

  it('change nothing in a draft that refers to none', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/\{\{|[\ufdd0\ufdd1]/.test(one));
    fc.assert(
      fc.property(fc.dictionary(text, fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 3 })), (value) => {
        const json = JSON.stringify(value);
        fc.pre(!/\{\{|[\ufdd0\ufdd1]/.test(json.replaceAll('{"', '')));
        const body = {
          type: 'application/json',
          value: JSON.parse(json),
          text: JSON.stringify(value, null, 1),
        } as const;
        const draft = { ...createDraft(create), body };
        expect(resolveDraft(create, draft, shownValues(variables))).toEqual(draft);
      }),
    );
  });
});

describe('secret variables', () => {
  it('stand in a request by their name, and join in authorize as their place wants them written', () => {
    const request = build(create, {
      ...asJson('{"name": "{{hidden}}, {{pin}}", "password": "{{pin}}"}'),
      headers: [{ name: 'X-Mine', value: 'Key {{pin}}/{{limit}}/{{pin}}' }],
    });
    expect(JSON.stringify(request)).not.toMatch(/tern|quartz|[\ufdd0\ufdd1]/);
    expect(request.body).toBe('{"name": "{{hidden}}, {{pin}}", "password": "{{pin}}"}');
    const sent = send(request);
    expect(JSON.parse(sent.body ?? '')).toEqual({
      name: 'quartz&=é-99, tern "oak" 47',
      password: 'tern "oak" 47',
    });
    expect(sent.headers).toContainEqual(['X-Mine', 'Key tern "oak" 47/5/tern "oak" 47']);
    const value = { name: '{{hidden}}', password: 'x{{pin}}' };
    const form = build(create, { body: { type: 'application/x-www-form-urlencoded', value, text: null } });
    expect(form.body).toBe('name={{hidden}}&password=x{{pin}}');
    expect(send(form).body).toBe('name=quartz%26%3D%C3%A9-99&password=xtern+%22oak%22+47');
  });

  it('join only where they were referred to: braces that came out of a value or were escaped stay', () => {
    const request = build(create, {
      ...asJson('{"name": "{{trap}} \\\\{{pin}} \ufdd0pin\ufdd1", "password": "%EF%B7%90pin%EF%B7%91"}'),
      headers: [{ name: 'X-Mine', value: '{{trap}} \ufdd0pin\ufdd1' }],
    });
    const text = '{"name": "\\ufdd0pin\\ufdd1"}';
    const body = { type: 'application/x-www-form-urlencoded', value: JSON.parse(text), text } as const;
    expect(build(create, { body }).secrets).toBeUndefined();
    expect(request.secrets).toBeUndefined();
    expect(JSON.stringify(send(request))).not.toContain('tern');
  });

  it('join nowhere by a mark that came with a draft, in names as little as in values', () => {
    const unit = fc.constantFrom('\ufdd0', '\ufdd1', '\ufdd0pin\ufdd1', 'pin', ' ', 'a', '{{', '"');
    const typed = fc.string({ unit, maxLength: 6 });
    const members = fc.dictionary(typed, fc.oneof(typed, fc.dictionary(typed, typed)));
    const types = fc.constantFrom('application/json' as const, 'application/x-www-form-urlencoded' as const);
    const texts = fc.constantFrom<((value: unknown) => string | null)[]>(
      () => null,
      (value) => JSON.stringify(value),
      (value) => JSON.stringify(value).replaceAll('\ufdd0', '\\ufdd0'),
      (value) => JSON.stringify(value).slice(0, -1),
    );
    fc.assert(
      fc.property(members, types, texts, typed, (value, type, write, name) => {
        const headers = [{ name, value: name }];
        const request = build(create, { headers, body: { type, value, text: write(value) } });
        expect(request.secrets).toBeUndefined();
        expect(JSON.stringify(request)).not.toMatch(/[\ufdd0\ufdd1]|%EF%B7%9[01]/);
      }),
    );
  });

  it('are hidden in whatever is shown of the call, with the credential or without one', () => {
    const request = build(create, { ...asJson('{"password": "{{pin}}"}') });
    const { mask, secretIn } = send(request, values, null);
    expect(secretIn).toBe('body');
    expect(mask('echo: tern "oak" 47, tern%20%22oak%22%2047')).toBe('echo: ••••••, ••••••');
    expect(send(request).mask('k3y-of-mine and tern \\"oak\\" 47')).toBe('•••••• and ••••••');
  });

  it('go to no host they do not belong to', () => {
    const request = build(create, asJson('{"password": "{{pin}}"}'));
    const elsewhere = [bound('pin', 'tern', ['https://other.example'])];
    expect(authorize(request, key, 'header', elsewhere)).toEqual({
      kind: 'refused',
      variable: 'pin',
      origin,
      allowed: ['https://other.example'],
    });
  });

  it('are refused where no value is given, instead of sending their name', () => {
    const request = build(create, asJson('{"password": "{{pin}}"}'));
    expect(() => authorize(request, key, 'header', [])).toThrow();
  });

  it('never join an address', () => {
    const request = build(list, { parameters: { 'query:query': ['{{pin}}'] } });
    expect(request.url).toBe(`${origin}/chats?query={{pin}}`);
    expect(request.secrets).toBeUndefined();
  });
});

describe('checkDraft with variables', () => {
  const check = (endpoint: Endpoint, change: Partial<Draft>, all = variables) =>
    checkDraft(endpoint, { ...createDraft(endpoint), ...change }, all).map(
      ({ field, message }) => `${field}: ${message}`,
    );
  const query = (name: string, text: string) => ({ parameters: { [`query:${name}`]: [text] } });

  it('checks what a variable stands for, and names it', () => {
    expect(check(list, query('page', '{{limit}}'))).toEqual([]);
    expect(check(list, query('page', '{{word}}'))).toEqual([
      'query:page: “{{word}}” is “a "b"”. This must be a whole number.',
    ]);
    expect(check(list, query('page', '1{{word}}'))).toEqual([
      'query:page: With its variables this is “1a "b"”. This must be a whole number.',
    ]);
    expect(check(create, asJson('{"login": "{{word}}", "name": "x"}'))).toEqual([
      'body:login: “{{word}}” is “a "b"”. Write an e-mail address, for example name@example.com.',
    ]);
    expect(
      check(find('agents.get'), { parameters: { 'path:login': ['{{no}}'] } }, [plain('no', '')]),
    ).toEqual(['path:login: “{{no}}” is an empty text. This is required.']);
    expect(
      check(find('agents.get'), { parameters: { 'path:login': ['{{up}}'] } }, [plain('up', '..')])[0],
    ).toContain('would be removed');
  });

  it('does not tell what a password is in the end', () => {
    const all = [plain('short', 'hu')];
    const told = (password: string) =>
      check(create, asJson(JSON.stringify({ login: 'a@b.example', name: 'x', password })), all);
    expect(told('{{short}}')[0]).toContain('body:password: “{{short}}” is “••••••”.');
    expect(told('{{short}}!')[0]).toContain('With its variables this is “••••••”.');
    expect(told('{{short}}!').join()).not.toContain('hu');
  });

  it('says that a variable in JSON stands in quotes', () => {
    const body = { type: 'application/json', value: {}, text: '{"max_chats_count": {{limit}}}' } as const;
    expect(check(create, { body })[0]).toContain('A variable stands in quotes');
  });

  it('names a variable that is not there, and how to send braces', () => {
    expect(check(list, query('query', '{{toString}}'))).toEqual([
      'query:query: “{{toString}}” is no variable of this account. Create it under Variables; to send the braces themselves, write “\\{{”.',
    ]);
  });

  it('keeps secret ones out of addresses, and takes them unseen elsewhere', () => {
    expect(check(list, query('query', 'x{{pin}}'))[0]).toContain('go into headers and bodies only');
    expect(check(create, asJson('{"login": "{{pin}}", "name": "x"}'))).toEqual([]);
    const headers = [
      { name: 'X Y', value: '{{pin}}' },
      { name: 'X-Mine', value: '{{hidden}}' },
    ];
    expect(check(list, { headers })).toEqual([
      'header:0: A header name has letters, digits and hyphens, no spaces.',
    ]);
  });

  it('says which secret can not be had; a locked one is asked for when it is sent', () => {
    const headers = ['a', 'b', 'c'].map((name) => ({ name, value: `{{${name}}}` }));
    const all = [secret('a', 'missing'), secret('b', 'damaged'), secret('c', 'locked')];
    expect(check(list, { headers }, all)).toEqual([
      'header:0: The secret variable “{{a}}” has no value any more. Enter it again under Variables.',
      'header:1: The value of the secret variable “{{b}}” can’t be opened. Enter it again under Variables.',
    ]);
  });
});

describe('a password that is a reference', () => {
  const typed = {
    ...createDraft(create),
    body: { type: 'application/json', value: { password: '{{pin}}' }, text: null },
  } as const;

  it('is kept, for it tells nothing; any other one is not', () => {
    expect(omitSecrets(create, typed)).toBe(typed);
    const longer = { ...typed, body: { ...typed.body, value: { password: 'tern{{pin}}' } } };
    expect(omitSecrets(create, longer).body.value).toEqual({});
  });

  it('is shown by its name, but not what a plain variable puts there', () => {
    const show = (password: string) => {
      const draft = { ...typed, body: { ...typed.body, value: { password } } };
      return concealSecrets(create, resolveDraft(create, draft, shownValues(variables))).body.value;
    };
    expect(show('{{limit}}')).toEqual({ password: '••••••' });
    expect(show('x{{pin}}')).toEqual({ password: '••••••' });
    expect(show('{{pin}}{{hidden}}')).toEqual({ password: '••••••' });
    expect(show('{{pin}}')).toEqual({ password: '\ufdd0pin\ufdd1' });
  });
});
