import type { Endpoint } from '../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import type { Exchange } from '../../src/core/http/exchange.ts';
import '../../src/ui/chart-view/chart-view.ts';
import type { ChartView } from '../../src/ui/chart-view/chart-view.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { mount } from './deep-elements.ts';

const reports = (await loadResources(livechat))
  .flatMap(({ endpoints }) => endpoints)
  .filter(({ chart }) => chart !== undefined);

function answerOf(endpoint: Endpoint, reply: unknown, query = ''): Exchange {
  const body = new TextEncoder().encode(JSON.stringify(reply));
  const url = `https://api.invalid${endpoint.path}${query}`;
  const request = { method: 'GET', url, headers: [], body: null, credential: null };
  const response = { status: 200, statusText: 'OK', headers: [], body, unseen: [], bodyIs: 'bytes' };
  return { request, outcome: { kind: 'answered', response } } as unknown as Exchange;
}

async function show(
  endpoint: Endpoint,
  reply: unknown = endpoint.reply.example,
  query = '',
): Promise<ChartView> {
  const view = document.createElement('ax-chart-view') as ChartView;
  Object.assign(view, { endpoint, exchange: answerOf(endpoint, reply, query) });
  view.style.width = '700px';
  return mount(view, '');
}

function reportOf(id: string): Endpoint {
  const report = reports.find((known) => known.id === id);
  if (!report) throw new Error(`no report ${id}`);
  return report;
}

const canvasesOf = (view: ChartView) => [...view.renderRoot.querySelectorAll('canvas')];
const textOf = (view: ChartView) => (view.renderRoot as ShadowRoot).textContent ?? '';

/** How many different colours stand on a canvas. */
function coloursOn(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return new Set(new Uint32Array(Uint8ClampedArray.from(data).buffer)).size;
}

describe('the chart of a report', () => {
  afterEach(() => {
    for (const view of document.querySelectorAll('ax-chart-view')) view.remove();
  });

  for (const report of reports)
    it(`draws ${report.title}, with its figures beside it`, async () => {
      const view = await show(report);
      const canvases = canvasesOf(view);
      assert(canvases.length > 0, 'there is a canvas');
      for (const canvas of canvases) assert(coloursOn(canvas) > 3, 'the canvas is drawn upon');
      const rows = view.renderRoot.querySelectorAll('tbody tr').length;
      assert(rows > 0, 'the table has rows');
    });

  it('has no accessibility violation, table open', async function (this: SlowTest) {
    this.timeout(20_000);
    const view = await show(reportOf('reports.chat-ratings'));
    view.renderRoot.querySelector('details')?.setAttribute('open', '');
    assertEqual(await axeViolations(view), []);
  });

  it('points at values by arrow keys, and stays within the keys', async () => {
    const view = await show(reportOf('reports.solved-tickets'));
    const [canvas] = canvasesOf(view);
    if (!canvas) throw new Error('no canvas');
    const before = canvas.toDataURL();
    const press = (key: string) =>
      canvas.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    assertEqual(press('ArrowRight'), false);
    const first = canvas.toDataURL();
    assert(first !== before, 'a value is pointed at');
    press('ArrowLeft');
    assertEqual(canvas.toDataURL(), first);
    assertEqual(press('Enter'), true);
  });

  it('tells what was asked for, and that no time zone was', async () => {
    const report = reportOf('reports.total-chats');
    const asked = await show(report, report.reply.example, '?timezone=Europe%2FWarsaw&tag%5B%5D=a');
    assert(textOf(asked).includes('asked with timezone=Europe/Warsaw, tag[]=a'), textOf(asked));
    assert(!textOf(asked).includes('no time zone'), 'the zone is known');
    assert(textOf(await show(report)).includes('no time zone was asked for'), 'the zone is not known');
  });

  it('says when there is nothing to draw, and when the answer is another one', async () => {
    const report = reportOf('reports.total-chats');
    assert(textOf(await show(report, {})).includes('nothing to draw'), 'empty');
    assert(textOf(await show(report, { error: 'x' })).includes('documented reply'), 'other shape');
    assertEqual(canvasesOf(await show(report, { error: 'x' })).length, 0);
  });

  it('follows a new answer', async () => {
    const report = reportOf('reports.total-chats');
    const view = await show(report, { '2018-04-01': { chats: 1 } });
    view.exchange = answerOf(report, { '2018-04-02': { chats: 9 }, '2018-04-03': { chats: 4 } });
    await view.updateComplete;
    await view.updateComplete;
    assertEqual(view.renderRoot.querySelectorAll('tbody tr').length, 2);
  });
});
