import { describe, expect, it } from 'vitest';
import type { ChartHint, Endpoint } from '../../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { readPicture } from '../../../src/core/charts/read-picture.ts';
import { tabulate } from '../../../src/core/charts/tabulate.ts';

const resources = await loadResources(livechat);
const reports = resources
  .flatMap(({ endpoints }) => endpoints)
  .filter((endpoint): endpoint is Endpoint & { chart: ChartHint } => endpoint.chart !== undefined);
const hintOf = (id: string) => {
  const hint = reports.find((report) => report.id === id)?.chart;
  if (!hint) throw new Error(`no chart for ${id}`);
  return hint;
};

describe('a picture of a report', () => {
  it('is there for every report', () => {
    expect(reports).toHaveLength(21);
  });

  it.each(reports.map((report) => [report.id, report] as const))('draws the sample of %s', (_, report) => {
    const picture = readPicture(report.chart, report.reply.example);
    expect(picture?.keys.length).toBeGreaterThan(0);
    const series = picture?.panels.flatMap((panel) => panel.series) ?? [];
    expect(series.length).toBeGreaterThanOrEqual(report.chart.metrics.length);
    for (const { values } of series) {
      expect(values).toHaveLength(picture?.keys.length ?? 0);
      expect(values.some((value) => typeof value === 'number')).toBe(true);
    }
  });

  it('has a panel for each unit, and none in place of no answer', () => {
    const picture = readPicture(hintOf('reports.tickets-first-response-time'), {
      '2018-04-12': { count: 2, hours: 0.4 },
      '2018-04-11': { count: 0, hours: null },
    });
    expect(picture).toEqual({
      kind: 'time-series',
      keyKind: 'day',
      keys: ['2018-04-11', '2018-04-12'],
      panels: [
        { title: '', unit: 'count', series: [{ title: 'tickets', values: [0, 2], part: false }] },
        {
          title: '',
          unit: 'hours',
          series: [{ title: 'mean first response time', values: [null, 0.4], part: false }],
        },
      ],
    });
  });

  it('counts minutes where one day is cut into hours', () => {
    const picture = readPicture(hintOf('reports.availability'), { '09:00': { hours: 42 } });
    expect(picture?.panels.map(({ unit }) => unit)).toEqual(['minutes']);
  });

  it('gives every currency axes of its own', () => {
    const picture = readPicture(hintOf('reports.goals'), {
      '2018-03': { goals: 1, value: { PLN: { sales_count: 1, value: 10 } } },
      '2018-04': { goals: 2, value: { EUR: { sales_count: 2, value: 62.5 } } },
    });
    expect(picture?.panels.map(({ unit, series }) => [unit, series.map(({ title }) => title)])).toEqual([
      ['count', ['goals', 'sales, EUR', 'sales, PLN']],
      ['EUR', ['sales total']],
      ['PLN', ['sales total']],
    ]);
    expect(picture?.panels[1]?.series[0]?.values).toEqual([null, 62.5]);
  });

  it('lays the hours of several days over one another', () => {
    const picture = readPicture(hintOf('reports.simultaneous-chats'), {
      '2018-03-23 00:00': 1,
      '2018-03-23 01:00': 2,
      '2018-03-30 01:00': 5,
    });
    expect(picture?.keys).toEqual(['00:00', '01:00']);
    expect(picture?.panels[0]?.series.map(({ title, values }) => [title, values])).toEqual([
      ['parallel chats at the peak, 2018-03-23', [1, 2]],
      ['parallel chats at the peak, 2018-03-30', [null, 5]],
    ]);
  });

  it('is none for an error, a list or a lone value', () => {
    for (const reply of [{ errors: ['no'] }, [1], null, 'text', 7])
      expect(readPicture(hintOf('reports.total-chats'), reply), JSON.stringify(reply)).toBeNull();
    expect(readPicture(hintOf('reports.chat-ranking'), { errors: [] })).toBeNull();
  });

  it('is empty where the API has nothing to count', () => {
    for (const reply of [{}, []]) expect(readPicture(hintOf('reports.total-chats'), reply)?.keys).toEqual([]);
    expect(readPicture(hintOf('reports.chat-ranking'), { ranking: [] })?.keys).toEqual([]);
  });

  it('passes over members that are no bucket, and values that are no number', () => {
    const picture = readPicture(hintOf('reports.total-chats'), {
      note: 'x',
      '2018-04-11': { chats: '7' },
      '2018-04-12': { chats: 8 },
      __proto__: { chats: 1 },
    });
    expect(picture?.panels[0]?.series[0]?.values).toEqual([null, 8]);
  });
});

describe('the table of a picture', () => {
  it('has a column for each series, with its unit', () => {
    const picture = readPicture(hintOf('reports.queue-waiting-times'), {
      '2018-04-13': { queued: { count: 5, min: { seconds: 4 } } },
    });
    const { head, rows } = tabulate(picture ?? expect.fail());
    expect(head.slice(0, 5)).toEqual([
      'Day',
      'queued',
      'left the queue',
      'entered a chat',
      'queued: shortest wait (seconds)',
    ]);
    expect(rows[0]?.slice(0, 5)).toEqual(['2018-04-13', '5', '', '', '4']);
  });
});
