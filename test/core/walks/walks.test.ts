import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { findWays } from '../../../src/core/walks/find-ways.ts';
import { sliceItems } from '../../../src/core/walks/slice-items.ts';
import { checkRange, splitDates } from '../../../src/core/walks/split-dates.ts';
import { tabulateItems, writeJson, writeLines } from '../../../src/core/walks/write-items.ts';

const endpoints = (await loadResources(livechat)).flatMap((resource) => resource.endpoints);
const chats = { kind: 'list', name: 'chats' } as const;
const buckets = { kind: 'buckets' } as const;

describe('the ways through an endpoint', () => {
  it('are pages and days for lists of chats and tickets, days for reports, none for the rest', () => {
    const ways = new Map(endpoints.map((endpoint) => [endpoint.id, findWays(endpoint)]));
    expect(ways.get('chats.list')).toEqual({ items: chats, pages: true, dates: true });
    expect(ways.get('tickets.list')).toEqual({
      items: { kind: 'list', name: 'tickets' },
      pages: true,
      dates: true,
    });
    expect(ways.get('reports.total-chats')).toEqual({ items: buckets, pages: false, dates: true });
    expect(ways.get('reports.chat-ranking')?.items).toEqual({ kind: 'list', name: 'ranking' });
    expect(ways.get('agents.list')).toBeNull();
    expect([...ways.values()].filter((way) => way?.pages)).toHaveLength(2);
    // All reports but the one that takes a weekday in place of days.
    expect([...ways].filter(([id, way]) => id.startsWith('reports.') && way)).toHaveLength(20);
  });

  it('can read the sample of every endpoint that has one', () => {
    for (const endpoint of endpoints) {
      const ways = findWays(endpoint);
      if (!ways) continue;
      const slice = sliceItems(JSON.stringify(endpoint.reply.example), ways.items, null);
      expect(slice?.items.length, endpoint.id).toBeGreaterThan(0);
    }
  });
});

describe('a range of days', () => {
  it.each([
    [
      'day',
      [
        ['2018-02-27', '2018-02-27'],
        ['2018-02-28', '2018-02-28'],
        ['2018-03-01', '2018-03-01'],
      ],
    ],
    ['week', [['2018-02-27', '2018-03-01']]],
    ['month', [['2018-02-27', '2018-03-01']]],
  ] as const)('is cut into steps of a %s', (step, ranges) => {
    const cut = splitDates({ from: '2018-02-27', to: '2018-03-01' }, step);
    expect(cut.map(({ from, to }) => [from, to])).toEqual(ranges);
  });

  it('has months that end before the day they began on', () => {
    const cut = splitDates({ from: '2018-01-31', to: '2018-05-02' }, 'month');
    expect(cut).toEqual([
      { from: '2018-01-31', to: '2018-02-27' },
      { from: '2018-02-28', to: '2018-03-30' },
      { from: '2018-03-31', to: '2018-04-29' },
      { from: '2018-04-30', to: '2018-05-02' },
    ]);
  });

  it('covers every day once, leap days and year ends too', () => {
    for (const step of ['day', 'week', 'month'] as const) {
      const cut = splitDates({ from: '2015-12-30', to: '2017-01-03' }, step);
      const days = cut.flatMap(({ from, to }) => splitDates({ from, to }, 'day').map((one) => one.from));
      expect(days, step).toHaveLength(371);
      expect(new Set(days).size).toBe(371);
    }
  });

  it('is refused with a reason where it is none', () => {
    expect(checkRange({ from: '2018-04-01', to: '2018-04-01' })).toBeNull();
    expect(checkRange({ from: '2018-02-30', to: '2018-04-01' })).toContain('first day');
    expect(checkRange({ from: '2018-04-01', to: '1.4.2018' })).toContain('last day');
    expect(checkRange({ from: '2018-04-02', to: '2018-04-01' })).toContain('before');
  });
});

describe('the items of an answer', () => {
  it('stay exactly as they came', () => {
    const text =
      '{"chats": [ {"id":"A","n":12345678901234567890, "x": 1e400,"z":-0,"d":0.10} ], "pages": 7, "total": 171}';
    expect(sliceItems(text, chats, null)).toEqual({
      items: [{ id: '"A"', text: '{"id":"A","n":12345678901234567890, "x": 1e400,"z":-0,"d":0.10}' }],
      pages: 7,
      total: 171,
    });
  });

  it('are buckets with their key, and hours with the day that was asked for', () => {
    const range = { from: '2018-04-01', to: '2018-04-01' };
    const texts = (text: string) => sliceItems(text, buckets, range)?.items.map((item) => item.text);
    expect(texts('{"09:00":{"chats":3},"10:00":{}}')).toEqual([
      '{"date":"2018-04-01","bucket":"09:00","chats":3}',
      '{"date":"2018-04-01","bucket":"10:00"}',
    ]);
    expect(texts('{"2018-04-01":{ "chats":3}}')).toEqual(['{"bucket":"2018-04-01", "chats":3}']);
    expect(texts('{"2018-04-01 09:00":3}')).toEqual(['{"bucket":"2018-04-01 09:00","value":3}']);
    expect(texts('[]')).toEqual([]);
  });

  it('are places of a ranking with the days that were asked for', () => {
    const place = { kind: 'list', name: 'ranking' } as const;
    const slice = sliceItems('{"ranking":[{"name":"a"}]}', place, { from: '2018-04-01', to: '2018-04-07' });
    expect(slice?.items[0]?.text).toBe('{"date_from":"2018-04-01","date_to":"2018-04-07","name":"a"}');
  });

  it('are none where the answer is another one', () => {
    for (const text of ['', 'Cannot GET /', '{"errors":[1]}', '{"chats":1}', '{"chats":[', '[]', 'null'])
      expect(sliceItems(text, chats, null), text).toBeNull();
    for (const text of ['{"errors":[1]}', '[1]', '1'])
      expect(sliceItems(text, buckets, null), text).toBeNull();
  });
});

describe('items that were fetched', () => {
  const items = ['{"id":1,"name":"a\\nb","tags":["x"]}', '{\n  "id": 12345678901234567890, "gone": null\n}'];

  it('are written as one list, and as a line each', () => {
    expect(JSON.parse(writeJson(items))).toHaveLength(2);
    expect(writeJson([])).toBe('[\n\n]\n');
    expect(writeLines(items)).toBe(
      '{"id":1,"name":"a\\nb","tags":["x"]}\n{"id": 12345678901234567890, "gone": null}\n',
    );
  });

  it('are laid out as a table that keeps numbers as they came', () => {
    expect(tabulateItems(items)).toEqual({
      head: ['id', 'name', 'tags', 'gone'],
      rows: [
        ['1', 'a\nb', '["x"]', ''],
        ['12345678901234567890', '', '', ''],
      ],
    });
  });
});
