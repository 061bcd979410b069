import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { agents } from '../../../src/core/catalogue/livechat/agents.ts';
import { chats } from '../../../src/core/catalogue/livechat/chats.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { tickets } from '../../../src/core/catalogue/livechat/tickets.ts';
import { checkDraft } from '../../../src/core/request/check-draft.ts';
import { createDraft, type Draft, fillExamples } from '../../../src/core/request/draft.ts';

const all: readonly Endpoint[] = [...agents.endpoints, ...chats.endpoints, ...tickets.endpoints];

function check(id: string, change: Partial<Draft>): string[] {
  const endpoint = all.find((each) => each.id === id);
  if (!endpoint) throw new Error(`${id} is not in the catalogue`);
  return checkDraft(endpoint, { ...createDraft(endpoint), ...change }).map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

const json = (value: Draft['body']['value'], text: string | null = null) => ({
  body: { type: 'application/json', value, text } as const,
});

describe('checkDraft', () => {
  it('asks for what is required', () => {
    expect(check('agents.get', {})).toEqual(['path:login: This is required.']);
    expect(check('tickets.create', {})).toEqual([
      'body:message: This is required.',
      'body:requester.mail: This is required.',
    ]);
  });

  it.each([
    ['query:date_from', '2018-02-30', 'Write a date as YYYY-MM-DD, for example 2018-04-13.'],
    ['query:page', 'two', 'This must be a whole number.'],
    ['query:page', '0', 'The least is 1.'],
    ['query:rate', 'splendid', 'Choose one of rated, not_rated, rated_good, rated_bad.'],
    ['query:timezone', 'Europe/Atlantis', 'Write a time zone of the tz database, for example Europe/Warsaw.'],
    ['query:agent', 'leo', 'Write an e-mail address, for example name@example.com.'],
    ['query:has_goal', '2', 'Choose one of 0, 1.'],
  ])('says what %s expects instead of %s', (field, text, message) => {
    expect(check('chats.list', { parameters: { [field]: [text] } })).toEqual([`${field}: ${message}`]);
  });

  it('names the place where a JSON body breaks', () => {
    expect(check('tickets.create', json({}, '{\n  "message": "x",\n}'))).toEqual([
      'body: This is not valid JSON: “}” is not expected in line 3, column 1.',
    ]);
    expect(check('tickets.create', json({}, '[1]'))).toEqual([
      'body: The body must be a JSON object: it starts with “{” and ends with “}”.',
    ]);
  });

  it('never passes over text that does not parse, whatever the body is sent as', () => {
    const value = { message: 'OLD', requester: { mail: 'a@b.example' } };
    const body = { type: 'application/x-www-form-urlencoded', value, text: '{"message": "NEW",}' } as const;
    expect(check('tickets.create', { body })[0]).toContain('is not valid JSON');
  });

  it('says that an empty list would vanish from a form', () => {
    const body = { type: 'application/x-www-form-urlencoded', value: { tag: [] }, text: null } as const;
    expect(check('tickets.update-tags', { body, parameters: { 'path:ticket_id': ['7KD2W'] } })[0]).toContain(
      'can’t be form-encoded',
    );
  });

  it('does not stumble over names that every object inherits', () => {
    const text = '{"message": "x", "requester": {"mail": "a@b.example"}, "__proto__": {}, "constructor": 1}';
    expect(check('tickets.create', json(JSON.parse(text), text))).toEqual([]);
  });

  it('names a number with too many digits as such', () => {
    expect(
      check('agents.update', {
        ...json({ max_chats_count: '12345678901234567890' }),
        parameters: { 'path:login': ['a@b.example'] },
      })[0],
    ).toContain('too many digits');
  });

  it('demands all members of an optional object once one is there', () => {
    const value = { login: 'a@b.example', name: 'A', notifications: { new_visitor: 1 } };
    expect(check('agents.create', json(value))).toHaveLength(5);
  });

  it('refuses path segments that an address would swallow', () => {
    expect(check('agents.get', { parameters: { 'path:login': ['..'] } })[0]).toContain('would be removed');
  });

  it('refuses headers that can’t be sent, and Authorization among them', () => {
    const headers = [
      { name: 'X Y', value: '1' },
      { name: 'X-Y', value: 'a\nb' },
      { name: 'authorization', value: 'Bearer x' },
      { name: 'Cookie', value: 'a=b' },
      { name: 'X-Relay-Target', value: 'https://a.example' },
      { name: '', value: '' },
    ];
    expect(check('agents.list', { headers }).map((line) => line.split(':')[1])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('finds nothing wrong with the examples of any endpoint', async () => {
    for (const entry of livechat.resources)
      for (const endpoint of (await entry.load()).endpoints)
        expect(checkDraft(endpoint, fillExamples(endpoint, createDraft(endpoint))), endpoint.id).toEqual([]);
  });
});
