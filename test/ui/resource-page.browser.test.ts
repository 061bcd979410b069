import type { Resource } from '../../src/core/catalogue/endpoint.ts';
import { chats } from '../../src/core/catalogue/livechat/chats.ts';
import { webhooks } from '../../src/core/catalogue/livechat/webhooks.ts';
import type { Webhooks } from '../../src/core/catalogue/webhooks.ts';
import '../../src/ui/resource-page/resource-page.ts';
import type { ResourcePage } from '../../src/ui/resource-page/resource-page.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { deepElements, deepText, mount } from './deep-elements.ts';

const visitor = {
  id: 'S1523605118.3fa7c92e10',
  custom_variables: [{ key: 'loyalty_tier', value: 'silver' }],
};
const sample: Webhooks = {
  events: [
    {
      name: 'visitor_queued',
      firesWhen: 'Somebody joins the waiting line.',
      dataTypes: ['visitor'],
      example: { event_type: 'visitor_queued', license_id: '8801234', visitor },
      since: { date: '2017-11-13', note: 'in the docs (9fd353eb)' },
    },
  ],
  dataTypes: [
    {
      name: 'visitor',
      description: 'Who the customer is.',
      events: ['visitor_queued'],
      fields: [
        { path: 'id', type: 'string', description: 'Visitor id.' },
        { path: 'custom_variables', type: 'array<object>', description: 'Variables.', optional: true },
        { path: 'custom_variables[].key', type: 'string', description: 'Name.' },
      ],
      example: visitor,
      observedFields: ['country', 'city'],
    },
  ],
  commonFields: [{ path: 'license_id', type: 'string', description: 'Account number, as a string.' }],
  delivery: ['The call is a POST with `application/json`.', 'The receiver has ten seconds to answer.'],
};

async function show(resource: Resource, width = 1200): Promise<ResourcePage> {
  const page = document.createElement('ax-resource-page') as ResourcePage;
  Object.assign(page, { resource, apiId: 'livechat-v2', apiTitle: 'LiveChat REST API v2' });
  page.style.width = `${width}px`;
  return mount(page);
}

const withWebhooks: Resource = { ...webhooks, notes: ['A note with `code`.'], webhooks: sample };

function unfold(page: ResourcePage): void {
  for (const element of deepElements(page.renderRoot as ShadowRoot))
    if (element instanceof HTMLDetailsElement) element.open = true;
}

describe('the page of a resource', () => {
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it('says what the resource is about and lists its calls, each with a link to its page', async () => {
    const page = await show({ ...chats, notes: ['Chats end.'] });
    const links = [...page.renderRoot.querySelectorAll('.calls a')];
    assertEqual(
      links.map((link) => link.getAttribute('href')),
      chats.endpoints.map(({ id }) => `#/livechat-v2/${id}`),
    );
    assertEqual(links[0]?.textContent, 'List chats');
    const text = deepText(page);
    for (const words of [
      'LiveChat REST API v2 Archives (chats)',
      'Chats end.',
      'GET /chats One page of the ended chats',
      'PUT /chats/{chat_id}/tags',
    ])
      assert(text.includes(words), `“${words}” is missing in ${text}`);
  });

  it('marks calls that are gone, going, later or only observed, in words', async () => {
    const [first, second] = chats.endpoints;
    assert(first && second, 'two calls');
    const milestone = { date: '2020-02-06', note: 'a note' };
    const text = deepText(
      await show({
        ...chats,
        endpoints: [
          { ...first, deprecated: true, removed: { ...milestone, date: '2018-04-12' } },
          { ...second, deprecated: true, since: milestone, observed: 'seen in use' },
        ],
      }),
    );
    assert(text.includes('List chats removed 2018-04-12 GET'), text);
    assert(text.includes('Get one chat deprecated since 2020-02-06 observed, not documented GET'), text);
  });

  it('tells nothing about events where the API makes no calls by itself', async () => {
    assert(!deepText(await show(chats)).includes('Events and payloads'), 'no such section');
  });

  it('explains deliveries, events and what they carry', async () => {
    const page = await show(withWebhooks);
    const text = deepText(page);
    for (const words of [
      'The call is a POST with application/json.',
      'license_id text Account number, as a string.',
      'visitor_queued since 2017-11-13 Somebody joins the waiting line. Can carry visitor.',
      'Who the customer is. Goes along with visitor_queued.',
      'custom_variables list of objects may be missing',
      'Seen in use, not documented: country, city.',
    ])
      assert(text.includes(words), `“${words}” is missing in ${text}`);
    const payloads = deepElements(page.renderRoot as ShadowRoot).filter(
      ({ localName }) => localName === 'details',
    );
    assertEqual(payloads.length, 2);
    assertEqual(JSON.parse(payloads[0]?.querySelector('pre')?.textContent ?? ''), sample.events[0]?.example);
  });

  it('has headings that go down one step at a time', async () => {
    const page = await show(withWebhooks);
    const levels = deepElements(page.renderRoot as ShadowRoot)
      .filter(({ localName }) => /^h\d$/.test(localName))
      .map(({ localName }) => Number(localName.slice(1)));
    // The calls, then events and payloads, then two choices of the simulation.
    assertEqual(levels, [1, 2, 2, 3, 3, 3, 4, 3, 4, 2, 3, 3]);
  });

  it('takes no text of a descriptor for markup', async () => {
    const hostile = '<img src=x onerror="window.ran=1">';
    const [event] = sample.events;
    const [dataType] = sample.dataTypes;
    assert(event && dataType, 'a sample');
    const page = await show({
      ...{ id: 'x', title: hostile, summary: hostile, notes: [hostile] },
      endpoints: chats.endpoints.map((endpoint) => ({ ...endpoint, title: hostile, summary: hostile })),
      webhooks: {
        events: [{ ...event, name: hostile, firesWhen: hostile, dataTypes: [hostile], example: hostile }],
        dataTypes: [{ ...dataType, name: hostile, description: hostile, observedFields: [hostile] }],
        commonFields: [{ path: 'x', type: hostile, description: hostile }],
        delivery: [hostile],
      },
    });
    const images = deepElements(page.renderRoot as ShadowRoot).filter(({ localName }) => localName === 'img');
    assertEqual(images.length, 0);
    assert(deepText(page).includes(hostile), 'the text is shown as it is');
    assertEqual((window as { ran?: number }).ran, undefined);
  });

  for (const theme of ['light', 'dark'])
    it(`has no accessibility violation in ${theme}, folded or not`, async function (this: SlowTest) {
      this.timeout(60_000);
      document.documentElement.dataset.theme = theme;
      const page = await show(withWebhooks);
      assertEqual(await axeViolations(document.body), []);
      unfold(page);
      assertEqual(await axeViolations(document.body), []);
    });

  it('fits its pane, however narrow', async function (this: SlowTest) {
    this.timeout(60_000);
    for (const width of [320, 390, 1200]) {
      const page = await show(withWebhooks, width);
      unfold(page);
      assert(page.scrollWidth <= width, `${page.scrollWidth} px wide in ${width} px`);
    }
  });
});
