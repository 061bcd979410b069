import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/core/choices/choice.ts';
import { choicesOfAnswer } from '../../../src/core/choices/choices-of-answer.ts';
import { choicesOfCall, choicesOfResource } from '../../../src/core/choices/choices-of-call.ts';
import { choicesOfFields } from '../../../src/core/choices/choices-of-fields.ts';
import type { Outcome } from '../../../src/core/http/exchange.ts';
import { harbour } from './harbour.ts';

const choice = (id: string, rest: Partial<Choice>): Choice => ({
  id,
  topic: 'Boats',
  known: 'assumed',
  matter: 'What',
  chosen: 'So.',
  why: 'Because.',
  calls: [],
  resources: [],
  topics: [],
  statuses: [],
  ...rest,
});
const choices = [
  choice('account', { topics: ['the account'], statuses: [500] }),
  choice('everywhere', { topics: ['every call'] }),
  choice('forms', { topics: ['bodies'], statuses: [400] }),
  choice('scripts', { topics: ['JSONP'] }),
  choice('keys', { topics: ['credentials'], statuses: [401] }),
  choice('boats', { resources: ['boats'] }),
  choice('list', { calls: [{ endpoint: 'boats.list' }] }),
  choice('seldom', { calls: [{ endpoint: 'boats.list', rare: true }] }),
  choice('tags', { calls: [{ endpoint: 'boats.list', argument: 'tag[]' }] }),
  choice('sunk', { calls: [{ endpoint: 'boats.list', argument: 'sunk', value: '0' }] }),
  choice('names', { calls: [{ endpoint: 'boats.list', member: '[].name' }] }),
  choice('mails', { calls: [{ endpoint: 'boats.build', argument: 'owner.mail' }], statuses: [400] }),
  choice('crews', { calls: [{ endpoint: 'boats.build', argument: 'crew' }] }),
];
const ids = (found: readonly Choice[]) => found.map(({ id }) => id);
const endpoints = harbour.flatMap((resource) => resource.endpoints);
const find = (id: string) => {
  const endpoint = endpoints.find((known) => known.id === id);
  if (!endpoint) throw new Error(`no ${id}`);
  return endpoint;
};

describe('the choices of a call', () => {
  it('are its own first, then those of its resource, and apart from them those it shares', () => {
    const { own, shared } = choicesOfCall(choices, find('boats.list'), 'boats');
    expect(ids(own)).toEqual(['list', 'seldom', 'tags', 'sunk', 'names', 'boats']);
    expect(ids(shared)).toEqual(['everywhere', 'scripts', 'keys']);
  });

  it('leave out what a call has not: a body, JSONP, a credential', () => {
    expect(ids(choicesOfCall(choices, find('boats.build'), 'boats').shared)).toEqual([
      'everywhere',
      'forms',
      'keys',
    ]);
    expect(ids(choicesOfCall(choices, find('logs.day'), 'logs-day').shared)).toEqual([
      'everywhere',
      'scripts',
    ]);
  });

  it('stand on the page of its resource when they concern all of it', () => {
    expect(ids(choicesOfResource(choices, 'boats'))).toEqual(['boats']);
    expect(ids(choicesOfResource(choices, null))).toEqual([]);
  });

  it('are found by the values they are about', () => {
    const { arguments: byArgument, members } = choicesOfFields(choices, 'boats.list');
    expect([...byArgument].map(([name, { id }]) => [name, id])).toEqual([
      ['tag[]', 'tags'],
      ['sunk', 'sunk'],
    ]);
    expect([...members].map(([name, { id }]) => [name, id])).toEqual([['[].name', 'names']]);
  });
});

describe('the choices that show in an answer', () => {
  const answered = (status: number | null): Outcome => ({
    kind: 'answered',
    response: { status, statusText: '', headers: [], body: new Uint8Array(), bodyIs: 'bytes', unseen: [] },
  });
  const show = (endpointId: string, status: number | null, query = '', body: string | null = null) => {
    const url = `https://simulated.invalid/boats${query}`;
    const method = body === null ? 'GET' : 'POST';
    const request = { method, url, headers: [], body, credential: null, credentialIn: 'header' } as const;
    return ids(choicesOfAnswer(choices, { endpointId, request, outcome: answered(status) }));
  };

  it('are those of the call and its reply, whether the status can be seen or not', () => {
    expect(show('boats.list', 200)).toEqual(['list', 'names']);
    expect(show('boats.list', null)).toEqual(['list', 'names']);
    expect(show('logs.day', 200)).toEqual([]);
  });

  it('are those of an argument only when it was sent, and with the value they are about', () => {
    expect(show('boats.list', 200, '?tag%5B%5D=a&sunk=1')).toEqual(['list', 'tags', 'names']);
    expect(show('boats.list', 200, '?sunk=0')).toEqual(['list', 'sunk', 'names']);
  });

  it.each([
    ['JSON', '{"crew":[{"name":"Bo"}]}', '{"owner":{"mail":"a@b"}}'],
    ['a form', 'crew[0][name]=Bo', 'owner%5Bmail%5D=a%40b'],
    ['a form with empty brackets', 'crew%5B%5D=Bo', 'owner[mail]=a'],
  ])('find arguments in %s', (_, crew, mail) => {
    expect(show('boats.build', 200, '', crew)).toEqual(['crews']);
    expect(show('boats.build', 400, '', crew)).toEqual(['forms']);
    expect(show('boats.build', 400, '', mail)).toEqual(['forms', 'mails']);
  });

  it('are those of the status of an error, and none of the success that failed', () => {
    expect(show('boats.list', 401)).toEqual(['keys']);
    expect(show('boats.list', 500)).toEqual(['account']);
    expect(show('boats.list', 400)).toEqual([]);
    expect(show('boats.list', 404)).toEqual([]);
  });

  it('are none when no answer came', () => {
    const failure = {
      cause: 'offline',
      title: '',
      explanation: '',
      wayOut: '',
      evidence: [],
      tryInstead: null,
    } as const;
    const request = {
      method: 'GET',
      url: 'https://simulated.invalid/boats',
      headers: [],
      body: null,
      credential: null,
      credentialIn: 'header',
    } as const;
    const exchange = {
      endpointId: 'boats.list',
      request,
      outcome: { kind: 'failed', failure },
    } as unknown as Parameters<typeof choicesOfAnswer>[1];
    expect(choicesOfAnswer(choices, exchange)).toEqual([]);
  });
});
