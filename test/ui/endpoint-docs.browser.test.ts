import type { Endpoint } from '../../src/core/catalogue/endpoint.ts';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../src/core/catalogue/load-resources.ts';
import { createDraft } from '../../src/core/request/draft.ts';
import { useExample } from '../../src/core/request/use-example.ts';
import '../../src/ui/endpoint-docs/endpoint-docs.ts';
import type { EndpointDocs } from '../../src/ui/endpoint-docs/endpoint-docs.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { deepElements, deepText, mount } from './deep-elements.ts';

const shown = ['agents.update', 'greetings.create', 'visitors.add-details', 'chats.list', 'status.get'];
const resources = await loadResources(livechat);
const endpoints = resources.flatMap((resource) => resource.endpoints);

function find(id: string): Endpoint {
  const endpoint = endpoints.find((known) => known.id === id);
  assert(endpoint, `no ${id}`);
  return endpoint;
}

async function show(endpoint: Endpoint, width = 400): Promise<EndpointDocs> {
  const docs = document.createElement('ax-endpoint-docs') as EndpointDocs;
  Object.assign(docs, { endpoint, apiTitle: 'LiveChat REST API v2' });
  docs.style.width = `${width}px`;
  return mount(docs, endpoint.title);
}

function headings(docs: EndpointDocs): string[] {
  return deepElements(docs.renderRoot as ShadowRoot)
    .filter(({ localName }) => localName === 'h2')
    .map((heading) => deepText(heading));
}

function useButtons(docs: EndpointDocs): HTMLButtonElement[] {
  return deepElements(docs.renderRoot as ShadowRoot).filter(
    (element): element is HTMLButtonElement =>
      element.localName === 'button' && element.textContent === 'Use',
  );
}

function unfold(docs: EndpointDocs): void {
  for (const element of deepElements(docs.renderRoot as ShadowRoot))
    if (element instanceof HTMLDetailsElement) element.open = true;
}

function press(docs: EndpointDocs, button: HTMLButtonElement): string {
  let field = '';
  docs.addEventListener('ax-example-use', (event) => (field = (event as CustomEvent).detail.field), {
    once: true,
  });
  button.click();
  return field;
}

describe('the documentation of an endpoint', () => {
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it('has a section for all there is to say, in one order, and none for what there is not', async () => {
    assertEqual(headings(await show(find('status.get'))), [
      'Standing',
      'Who may call',
      'Quirks',
      'Other paths',
      'Parameters',
      'Reply',
      'Sample reply',
    ]);
    const bare: Endpoint = {
      ...find('status.get'),
      ...{ parameters: [], deprecated: false, notes: [], pathVariants: [] },
      reply: { status: 204, example: null, fields: [] },
    };
    assertEqual(headings(await show(bare)), ['Who may call', 'Reply']);
  });

  it('tells standing in words', async () => {
    const text = deepText(
      await show({
        ...find('visitors.add-details'),
        ...{ deprecated: true, replacedBy: 'A newer call' },
        since: { date: '2020-02-06', note: 'a changelog' },
        observed: 'two published clients',
      }),
    );
    for (const words of [
      'Removed 2019-09-19: its section went',
      'Deprecated in the current documentation of LiveChat REST API v2. Replaced by A newer call.',
      'Since 2020-02-06: a changelog.',
      'Observed, not documented: two published clients.',
    ])
      assert(text.includes(words), `“${words}” is missing in ${text}`);
  });

  it('names the scopes of today and before, or says that none is documented', async () => {
    const text = deepText(await show(find('agents.update')));
    assert(text.includes('Scopes today agents--my:rw'), text.slice(0, 600));
    assert(text.includes('Older scope names agents_write'), text.slice(0, 600));
    assert(deepText(await show(find('status.get'))).includes('No scope is documented.'), 'none');
  });

  it('explains each argument: type, demands, values, default, limits', async () => {
    const text = deepText(await show(find('agents.update')));
    for (const words of [
      'login e-mail required',
      'current_password password required with password',
      'permission one of 2 values',
      'Values administrator, normal Default normal',
      'Limits at least 5 characters',
      'Names monday, tuesday',
      'Example [1, 2]',
      'Example {"monday": {"enabled": 1, "start": "08:30", "end": "16:30"}}',
    ])
      assert(text.includes(words), `“${words}” is missing in ${text}`);
    assert(deepText(await show(find('chats.list'))).includes('Since 2018-01-16'), 'since');
  });

  it('folds the kinds of an entry, and asks for the example of one of them', async () => {
    const docs = await show(find('greetings.create'));
    const kinds = deepElements(docs.renderRoot as ShadowRoot).filter(
      (element) => element.localName === 'details' && element.closest('.kinds'),
    );
    assertEqual(kinds.length, 12);
    assertEqual(kinds.filter((kind) => (kind as HTMLDetailsElement).open).length, 0);
    const button = useButtons(docs).find((one) => one.ariaLabel?.endsWith('kind url_current'));
    assert(button, 'no button');
    assertEqual(press(docs, button), 'body:rules[url_current]');
  });

  for (const resource of resources)
    it(`asks for nothing that a draft can not take, by buttons with names: ${resource.id}`, async function (this: SlowTest) {
      this.timeout(60_000);
      for (const endpoint of resource.endpoints) {
        const docs = await show(endpoint);
        const buttons = useButtons(docs);
        assert(
          buttons.length > 0 || !(endpoint.body || endpoint.parameters.length),
          `${endpoint.id} has none`,
        );
        const labels = buttons.map(({ ariaLabel }) => ariaLabel);
        assert(
          labels.every((label) => label?.startsWith('Use the example of ')),
          `${endpoint.id}: ${labels}`,
        );
        const fields = buttons.map((button) => press(docs, button));
        assertEqual(new Set(fields).size, fields.length);
        const draft = createDraft(endpoint);
        for (const field of fields)
          assert(useExample(endpoint, draft, field) !== draft, `${endpoint.id} has no place for ${field}`);
      }
    });

  it('folds a long reply below its first level, and unfolds it at once', async () => {
    const docs = await show(find('chats.list'));
    const tree = docs.renderRoot.querySelector('ax-field-tree')?.shadowRoot;
    assert(tree, 'no tree');
    const folded = () => [...tree.querySelectorAll('details')].filter(({ open }) => !open).length;
    assert(folded() > 10, `${folded()} are folded`);
    assertEqual(
      [...tree.querySelectorAll('.members > li > .head .name')].map(({ textContent }) => textContent),
      ['chats', 'total', 'pages'],
    );
    const button = tree.querySelector('button');
    button?.click();
    assertEqual(folded(), 0);
    const short = (await show(find('groups.list'))).renderRoot.querySelector('ax-field-tree')?.shadowRoot;
    assertEqual(short?.querySelector('details, button'), null);
  });

  it('shows a short sample, and folds one of more than thirty lines', async () => {
    const sample = (docs: EndpointDocs) => docs.renderRoot.querySelector('ax-json-block')?.shadowRoot;
    const short = sample(await show(find('status.get')));
    assertEqual(short?.querySelector('pre')?.textContent, '{\n  "status": "online"\n}');
    assertEqual(short?.querySelector('details'), null);
    const long = sample(await show(find('chats.list')));
    assertEqual(long?.querySelector('details')?.open, false);
  });

  it('takes no text of a descriptor for markup', async () => {
    const hostile = '<img src=x onerror="window.ran=1"><b>bold</b>';
    const poison = (value: unknown): unknown => {
      if (typeof value === 'string') return value + hostile;
      if (Array.isArray(value)) return value.map(poison);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poison(member)]));
    };
    const { parameters, body, ...rest } = find('greetings.create');
    const endpoint = {
      ...(poison(rest) as Endpoint),
      ...{ auth: rest.auth, removed: { date: hostile, note: hostile }, observed: hostile },
      pathVariants: [{ path: hostile, evidence: hostile }],
      parameters: parameters.map((parameter) => ({
        ...parameter,
        name: hostile,
        schema: { ...parameter.schema, description: hostile, examples: [hostile], 'x-note': hostile },
      })),
      body: body && { ...body, schema: { ...body.schema, properties: { [hostile]: { type: 'string' } } } },
    } as Endpoint;
    const docs = await show(endpoint);
    assertEqual(
      deepElements(docs.renderRoot as ShadowRoot).filter(({ localName }) => localName === 'img').length,
      0,
    );
    assert(deepText(docs).includes(hostile), 'the text is shown as it is');
    assertEqual((window as { ran?: number }).ran, undefined);
  });

  for (const theme of ['light', 'dark'])
    for (const id of shown)
      it(`has no accessibility violation in ${theme}, folded or not: ${id}`, async function (this: SlowTest) {
        this.timeout(60_000);
        document.documentElement.dataset.theme = theme;
        const docs = await show(find(id));
        assertEqual(await axeViolations(document.body), []);
        unfold(docs);
        assertEqual(await axeViolations(document.body), []);
      });

  it('fits its pane, however narrow', async function (this: SlowTest) {
    this.timeout(60_000);
    for (const width of [320, 390, 900])
      for (const id of shown) {
        const docs = await show(find(id), width);
        unfold(docs);
        assert(docs.scrollWidth <= width, `${id} is ${docs.scrollWidth} px wide in ${width} px`);
      }
  });
});
