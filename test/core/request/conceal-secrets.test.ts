import { describe, expect, it } from 'vitest';
import { agents } from '../../../src/core/catalogue/livechat/agents.ts';
import { cannedResponses } from '../../../src/core/catalogue/livechat/canned-responses.ts';
import { withBodyText } from '../../../src/core/request/body-text.ts';
import {
  concealSecrets,
  omitCredentialHeaders,
  omitSecrets,
} from '../../../src/core/request/conceal-secrets.ts';
import { createDraft, type Draft, fillExamples } from '../../../src/core/request/draft.ts';
import { resolveDraft, shownValues } from '../../../src/core/request/resolve-draft.ts';
import { shareDraft } from '../../../src/core/request/share-draft.ts';

const endpoint = agents.endpoints.find(({ id }) => id === 'agents.create');
if (!endpoint) throw new Error('agents.create is not in the catalogue');
const other = cannedResponses.endpoints.find(({ id }) => id === 'canned-responses.create');
if (!other) throw new Error('canned-responses.create is not in the catalogue');
const draft = createDraft(endpoint);
const text = '{"login": "a@b.example", "name": "A", "password": "tern-oak-47"}';
const withPassword = { ...draft, body: { ...draft.body, value: JSON.parse(text), text } };

it('shows bullets for a password and stores none, in both views of the body', () => {
  expect(JSON.stringify(concealSecrets(endpoint, withPassword))).not.toContain('tern-oak');
  expect(concealSecrets(endpoint, withPassword).body.value).toMatchObject({ name: 'A', password: '••••••' });
  expect(omitSecrets(endpoint, withPassword).body).toEqual({
    ...draft.body,
    value: { login: 'a@b.example', name: 'A' },
  });
});

describe('text that holds a password which is no member', () => {
  const real = 'Real-Passw0rd';
  const type = (...texts: readonly string[]) => ({ ...draft, body: texts.reduce(withBodyText, draft.body) });
  const show = (typed: Draft) => concealSecrets(endpoint, resolveDraft(endpoint, typed, shownValues([])));

  it.each([
    ['after one that was a reference', ['{"password":"{{pw}}"}', `{"password":"${real}"`]],
    ['after another one', ['{"password":"Old"}', `{"password":"${real}"`]],
    ['before any text did parse', [`{"password":"${real}"`]],
    ['before one of the same name', [`{"password":"${real}","password":"{{pw}}"}`]],
    ['in an object of the same name', [`{"a":{"password":"${real}"},"a":{}}`]],
    ['before one whose name is written otherwise', [`{"password":"${real}","\\u0070assword":"{{pw}}"}`]],
  ])('is neither stored, shown nor shared: %s', (_, texts) => {
    const typed = type(...texts);
    expect(JSON.stringify(omitSecrets(endpoint, typed))).not.toContain(real);
    expect(JSON.stringify(show(typed))).not.toContain(real);
    expect(atob(shareDraft(endpoint, typed).text)).not.toContain(real);
  });

  it('stays as it was typed where all of it is told by the members', () => {
    const typed = type('{ "password" : "{{pw}}", "name": "a \\": b", "more": [{"a": 1}, {"a": ":"}] }');
    expect(omitSecrets(endpoint, typed)).toBe(typed);
    const ofNoPassword = type('{"name": ');
    expect(omitSecrets(other, ofNoPassword)).toBe(ofNoPassword);
  });
});

it('writes no text into a link that names a member twice', () => {
  const body = withBodyText(draft.body, '{"a":{"token":"tern-oak-47"},"a":{"b":1}}');
  expect(atob(shareDraft(other, { ...draft, body }).text)).not.toContain('tern-oak');
});

it('leaves a body without a password exactly as it was typed', () => {
  const typed = { ...draft, body: { ...draft.body, text: '{ "name" : "A" }', value: { name: 'A' } } };
  expect(omitSecrets(endpoint, typed)).toBe(typed);
});

it('keeps no value of a header that carries a credential', () => {
  const headers = [
    { name: 'authorization', value: 'Bearer dal:secret' },
    { name: 'X-Mine', value: '1' },
  ];
  expect(omitCredentialHeaders({ ...draft, headers }).headers.map(({ value }) => value)).toEqual(['', '1']);
});

it('fills examples in only where nothing was typed', () => {
  const typed = { ...draft, body: { ...draft.body, value: { name: 'Mine' } } };
  expect(fillExamples(endpoint, typed).body.value).toMatchObject({
    name: 'Mine',
    login: 'sana@harborpine.example',
  });
});
