import { expect, it } from 'vitest';
import { agents } from '../../../src/core/catalogue/livechat/agents.ts';
import {
  concealSecrets,
  omitCredentialHeaders,
  omitSecrets,
} from '../../../src/core/request/conceal-secrets.ts';
import { createDraft, fillExamples } from '../../../src/core/request/draft.ts';

const endpoint = agents.endpoints.find(({ id }) => id === 'agents.create');
if (!endpoint) throw new Error('agents.create is not in the catalogue');
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
