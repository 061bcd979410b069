import { choices } from 'virtual:choices';
import type { Endpoint } from '../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import type { Exchange } from '../../src/core/http/exchange.ts';
import '../../src/ui/answer-note/answer-note.ts';
import type { AnswerNote } from '../../src/ui/answer-note/answer-note.ts';
import '../../src/ui/endpoint-docs/endpoint-docs.ts';
import type { EndpointDocs } from '../../src/ui/endpoint-docs/endpoint-docs.ts';
import type { HowWeKnow } from '../../src/ui/how-we-know/how-we-know.ts';
import '../../src/ui/resource-page/resource-page.ts';
import type { ResourcePage } from '../../src/ui/resource-page/resource-page.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { deepElements, deepText, mount } from './deep-elements.ts';

const resources = await loadResources(livechat);

function find(id: string): { endpoint: Endpoint; resource: { id: string; title: string } } {
  for (const resource of resources)
    for (const endpoint of resource.endpoints) if (endpoint.id === id) return { endpoint, resource };
  throw new Error(`no ${id}`);
}

async function showDocs(id: string, width = 400): Promise<EndpointDocs> {
  const docs = document.createElement('ax-endpoint-docs') as EndpointDocs;
  Object.assign(docs, { ...find(id), apiId: 'livechat-v2', apiTitle: 'LiveChat REST API v2' });
  docs.style.width = `${width}px`;
  return mount(docs, id);
}

async function showResource(id: string): Promise<ResourcePage> {
  const page = document.createElement('ax-resource-page') as ResourcePage;
  const resource = resources.find((known) => known.id === id);
  return mount(Object.assign(page, { resource, apiId: 'livechat-v2', apiTitle: 'LiveChat REST API v2' }));
}

function elementsIn(host: EndpointDocs | ResourcePage | AnswerNote): Element[] {
  return deepElements(host.renderRoot as ShadowRoot);
}

function itemsOf(host: EndpointDocs | ResourcePage): HTMLElement[] {
  return elementsIn(host).filter((element): element is HTMLElement => element.matches('.choices > li'));
}

function markOf(docs: EndpointDocs, name: string): HTMLButtonElement | undefined {
  return elementsIn(docs).find(
    (element): element is HTMLButtonElement => element.ariaLabel?.endsWith(`note on ${name}`) ?? false,
  );
}

/** The element with the keyboard, through open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('How we know, in the documentation of an endpoint', () => {
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it('tells what is open, what the simulated account does and why, with how it is known', async () => {
    const docs = await showDocs('visitors.list');
    const text = deepText(docs);
    assert(text.includes('The reply to count=1 assumed Simulated {"count": 12}. Why The shape'), text);
    assert(text.includes('Who is on the site simulation only Simulated People come and go'), text);
  });

  it('has the choices of the call first, then those of its resource, and folds what many calls share', async () => {
    const docs = await showDocs('agents.update');
    const items = itemsOf(docs);
    const open = items.filter((item) => !item.closest('details')).map(({ id }) => id);
    assertEqual(open.slice(0, 2), ['agent-groups', 'owner']);
    assertEqual(open.at(-1), 'older-paths');
    const fold = items.find((item) => item.id === 'default-version')?.closest('details');
    assertEqual(fold?.open, false);
    const folded = items.filter((item) => item.closest('details')).length;
    assert(fold?.querySelector('summary')?.textContent?.startsWith(`${folded} more `), 'no number');
  });

  it('shares with a call only what it has: a body, JSONP, a credential', async () => {
    const idsOf = async (id: string) => itemsOf(await showDocs(id)).map((item) => item.id);
    const look = await idsOf('licence-look-ups.get-license');
    assert(look.includes('jsonp-form') && !look.includes('unauthorized'), look.join());
    assert(!look.includes('body-type'), look.join());
    const create = await idsOf('tickets.create');
    assert(create.includes('body-type') && create.includes('unauthorized'), create.join());
    assert(!create.includes('jsonp-form'), create.join());
  });

  it('says nothing of another API', async () => {
    const docs = await showDocs('visitors.list');
    docs.apiId = 'boats';
    await docs.updateComplete;
    assertEqual(itemsOf(docs).length, 0);
    assertEqual(docs.renderRoot.querySelector('ax-how-we-know'), null);
  });

  it('marks parameters, members of bodies and members of replies whose behaviour is a choice', async () => {
    const marks = async (id: string, ...names: string[]) => {
      const docs = await showDocs(id);
      return names.map((name) => markOf(docs, name)?.textContent);
    };
    assertEqual(await marks('chats.list', 'has_goal', 'tag[]', 'date_from'), [
      'assumed',
      'assumed',
      undefined,
    ]);
    assertEqual(await marks('visitors.list', 'count', 'state', 'queue_start_time'), [
      'assumed',
      'documented',
      'assumed',
    ]);
    assertEqual(await marks('tickets.create', 'mail', 'message'), ['assumed', undefined]);
    assertEqual(await marks('reports.chat-ranking', 'score', 'good'), ['assumed', undefined]);
  });

  it('leads from a mark to its note', async () => {
    const docs = await showDocs('chats.list');
    docs.addEventListener('ax-choices-show', (event) => {
      void docs.showChoices((event as CustomEvent<string[]>).detail);
    });
    markOf(docs, 'has_sale')?.click();
    await new Promise(requestAnimationFrame);
    assertEqual(focused()?.id, 'zero-filters');
  });

  it('moves the keyboard to the first of several notes, marks them all, and unfolds those that are folded', async () => {
    const docs = await showDocs('chats.list');
    await docs.showChoices(['order-of-chats', 'unauthorized']);
    assertEqual(focused()?.id, 'order-of-chats');
    const marked = itemsOf(docs).filter((item) => item.classList.contains('led-to'));
    assertEqual(
      marked.map(({ id }) => id),
      ['order-of-chats', 'unauthorized'],
    );
    assertEqual(marked[1]?.closest('details')?.open, true);
    await docs.showChoices(['missing-object']);
    assertEqual(focused()?.id, 'missing-object');
    const { top, height } = focused()?.getBoundingClientRect() ?? { top: -1, height: 0 };
    assert(top >= 0 && top + height <= innerHeight, `the note is at ${top}`);
  });

  it('begins with nothing marked and all folded for another call', async () => {
    const docs = await showDocs('chats.list');
    await docs.showChoices(['unauthorized']);
    Object.assign(docs, find('tickets.list'));
    await docs.updateComplete;
    await docs.renderRoot.querySelector<HowWeKnow>('ax-how-we-know')?.updateComplete;
    assertEqual(itemsOf(docs).filter((item) => item.classList.contains('led-to')).length, 0);
    assertEqual(
      itemsOf(docs)
        .find(({ id }) => id === 'unauthorized')
        ?.closest('details')?.open,
      false,
    );
  });

  for (const theme of ['light', 'dark'])
    it(`has no accessibility violation in ${theme}, folded, unfolded and with a note shown`, async function (this: SlowTest) {
      this.timeout(60_000);
      document.documentElement.dataset.theme = theme;
      const docs = await showDocs('visitors.list');
      assertEqual(await axeViolations(document.body), []);
      await docs.showChoices(['visitor-count', 'unauthorized']);
      assertEqual(await axeViolations(document.body), []);
    });

  it('fits its pane, however narrow', async () => {
    for (const width of [320, 390]) {
      const docs = await showDocs('visitors.list', width);
      await docs.showChoices(choices.map(({ id }) => id));
      assert(docs.scrollWidth <= width, `it is ${docs.scrollWidth} px wide in ${width} px`);
    }
  });
});

describe('How we know, on the page of a resource', () => {
  it('has what concerns all its calls, and is left out where nothing does', async () => {
    const reports = itemsOf(await showResource('reports-tickets')).map(({ id }) => id);
    assert(reports.includes('report-days') && reports.includes('account-zone'), reports.join());
    assert(!reports.includes('chats-by-start') && !reports.includes('default-version'), reports.join());
    assertEqual(itemsOf(await showResource('status')).length, 0);
  });
});

describe('the note below an answer', () => {
  const exchangeOf = (endpointId: string, rest: Partial<Exchange> = {}, status = 200): Exchange => ({
    id: 'one',
    endpointId,
    accountId: 'simulated',
    request: {
      method: 'GET',
      url: 'https://simulated-account.invalid/x',
      headers: [],
      body: null,
      credential: 'basic',
      credentialIn: 'header',
    },
    transport: 'simulator',
    why: '',
    startedAt: 0,
    duration: 1,
    hops: [],
    outcome: {
      kind: 'answered',
      response: {
        status,
        statusText: '',
        headers: [],
        body: new Uint8Array(),
        bodyIs: 'bytes',
        unseen: [],
      },
    },
    ...rest,
  });

  async function show(exchange: Exchange | null): Promise<AnswerNote> {
    return mount(Object.assign(document.createElement('ax-answer-note') as AnswerNote, { exchange }));
  }

  it('counts the choices that show in the answer, and asks for them', async () => {
    const note = await show(exchangeOf('agents.list'));
    assertEqual(deepText(note).trim(), '1 choice of the simulation concerns this answer. How we know');
    let asked: unknown = null;
    note.addEventListener('ax-choices-show', (event) => (asked = (event as CustomEvent).detail));
    (note.renderRoot.querySelector('button') as HTMLButtonElement).click();
    assertEqual(asked, ['order-of-lists']);
    assertEqual(await axeViolations(document.body), []);
  });

  it('speaks of the status of an error', async () => {
    const text = deepText(await show(exchangeOf('agents.list', {}, 403)));
    assert(text.includes('3 choices of the simulation concern this answer.'), text);
  });

  it('is there for the account on this computer, whatever carried the call', async () => {
    const exchange = exchangeOf('agents.list', { accountId: 'local', transport: 'relay' });
    assert(deepText(await show(exchange)).includes('1 choice'), 'nothing');
  });

  it('is silent for a live account, without an answer, and where nothing but general choices is met', async () => {
    const live = exchangeOf('agents.list', { accountId: 'live', transport: 'relay' });
    for (const exchange of [null, live, exchangeOf('goals.get')])
      assertEqual(deepText(await show(exchange)).trim(), '');
  });
});
