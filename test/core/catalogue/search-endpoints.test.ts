import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { indexEndpoints, loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { collectWords, createEndpointSearch } from '../../../src/core/catalogue/search-endpoints.ts';

const resources = await loadResources(livechat);
const index = indexEndpoints(resources);
const search = createEndpointSearch(index, collectWords(resources));
const find = (words: string) => search(words).map(({ entry }) => entry.id);

describe('the search over endpoints', () => {
  it('finds all in their order when nothing is typed', () => {
    expect(find(' ')).toEqual(index.map(({ id }) => id));
  });

  it('wants every word, in any order, and takes parts of words', () => {
    expect(find('ticket post')[0]).toBe('tickets.create');
    expect(find('creat tick')).toContain('tickets.create');
    expect(find('agents list')[0]).toBe('agents.list');
  });

  it('finds paths as they are pasted, names on the wire and methods', () => {
    expect(find('/reports/chats/queued_visitors/waiting_times')[0]).toBe('reports.queue-waiting-times');
    expect(find('DELETE /tags/{tag}')).toEqual(['tags.delete']);
    expect(find('tag[]')).toContain('chats.list');
  });

  it('puts matches of title and path before those of descriptions', () => {
    const found = find('greeting');
    const first = found.findIndex((id) => !id.includes('greeting'));
    expect(found.slice(0, first)).toContain('greetings.create');
    expect(found.slice(first).some((id) => id.startsWith('greetings.'))).toBe(false);
  });

  it('finds parameters and says which', () => {
    const found = search('timezone').find(({ entry }) => entry.id === 'reports.total-chats');
    expect(found?.where()).toBe('parameter timezone');
    const described = search('administrators').map((each) => each.where());
    expect(described).toContain('in its description');
  });

  it.each([
    ['agnets', 'agents.list', 'two letters swapped'],
    ['tikets', 'tickets.list', 'a letter too few'],
    ['greettings', 'greetings.list', 'a letter too many'],
    ['webhaoks', 'webhooks.list', 'a wrong letter'],
    ['canend respones', 'canned-responses.list', 'one in each of two words'],
  ])('forgives a typing error: %s', (typed, id) => {
    expect(find(typed)).toContain(id);
  });

  it('finds values that parameters take, and does not mistake signs for operators', () => {
    expect(find('chat_started')).toContain('webhooks.create');
    expect(find('-list agents')[0]).toBe('agents.list');
    expect(find('"list agents"')[0]).toBe('agents.list');
  });

  it('adds what resembles the words where few bodies hold them', () => {
    expect(find('date_form')).toContain('chats.list');
  });

  it('finds letters of every script, and survives a pasted block', () => {
    const [entry] = index;
    if (!entry) throw new Error('no entry');
    const cyrillic = createEndpointSearch([
      { ...entry, title: 'Список агентов' },
      { ...entry, title: '日本語' },
    ]);
    expect(cyrillic('Список').map((found) => found.entry.title)).toEqual(['Список агентов']);
    expect(cyrillic('日本').map((found) => found.entry.title)).toEqual(['日本語']);
    expect(find('x'.repeat(100_000))).toEqual([]);
  });

  it('finds nothing for what is nowhere', () => {
    expect(find('zebra crossing')).toEqual([]);
  });

  it('works on the index alone until descriptions are loaded', () => {
    const early = createEndpointSearch(index);
    expect(early('list agents')[0]?.entry.id).toBe('agents.list');
    expect(early('timezone')).toEqual([]);
  });
});
