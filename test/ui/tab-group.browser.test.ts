import { html, render } from 'lit';
import type { TabGroup } from '../../src/ui/tab-group/tab-group.ts';
import '../../src/ui/tab-group/tab-group.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { mount } from './deep-elements.ts';

async function mountTabs(): Promise<TabGroup> {
  const group = document.createElement('ax-tab-group') as TabGroup;
  group.label = 'Parts of the request';
  group.tabs = [
    { name: 'params', title: 'Params', count: 3 },
    { name: 'authorization', title: 'Authorization' },
    { name: 'headers', title: 'Headers', count: 2, problems: 1 },
  ];
  render(
    html`<p slot="params">Fields</p><p slot="authorization">Credential</p><input slot="headers" aria-label="Accept" />`,
    group,
  );
  return mount(group, 'Tabs');
}

const all = (group: TabGroup, selector: string) => [
  ...(group.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const tabs = (group: TabGroup) => all(group, '[role="tab"]');

/** Names of the tabs that are selected, that Tab reaches, and whose panel is seen. */
const state = (group: TabGroup) => ({
  selected: tabs(group)
    .filter((tab) => tab.ariaSelected === 'true')
    .map(({ id }) => id),
  reached: tabs(group)
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ id }) => id),
  seen: all(group, '[role="tabpanel"]')
    .filter((panel) => panel.checkVisibility())
    .map(({ id }) => id),
  focused: group.shadowRoot?.activeElement?.id,
});
const on = (name: string) => ({
  selected: [`tab-${name}`],
  reached: [`tab-${name}`],
  seen: [`panel-${name}`],
  focused: `tab-${name}`,
});

async function press(group: TabGroup, key: string, modifiers: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...modifiers,
  });
  group.shadowRoot?.activeElement?.dispatchEvent(event);
  await group.updateComplete;
  return event.defaultPrevented;
}

describe('tabs', () => {
  it('have names, counts and panels that say whose they are, and no accessibility violation', async function (this: SlowTest) {
    this.timeout(20_000);
    const group = await mountTabs();
    assertEqual(
      tabs(group).map(({ textContent }) => textContent?.trim()),
      ['Params 3', 'Authorization', 'Headers 1 to mend'],
    );
    for (const tab of tabs(group)) {
      const panel = group.shadowRoot?.getElementById(tab.getAttribute('aria-controls') ?? '');
      assertEqual(panel?.getAttribute('aria-labelledby'), tab.id);
    }
    assertEqual(state(group), { ...on('params'), focused: undefined });
    assertEqual(await axeViolations(document.body), []);
  });

  it('are walked by arrow keys around both ends, and by Home and End, each showing its panel', async () => {
    const group = await mountTabs();
    tabs(group)[0]?.focus();
    for (const [key, name] of [
      ['ArrowRight', 'authorization'],
      ['ArrowRight', 'headers'],
      ['ArrowRight', 'params'],
      ['ArrowLeft', 'headers'],
      ['Home', 'params'],
      ['End', 'headers'],
      ['ArrowLeft', 'authorization'],
    ] as const) {
      assert(await press(group, key), `${key} is taken`);
      assertEqual(state(group), on(name));
    }
  });

  it('leave other keys alone, and keys typed into a panel', async () => {
    const group = await mountTabs();
    tabs(group)[0]?.focus();
    assert(!(await press(group, 'ArrowDown')), 'ArrowDown scrolls');
    assert(
      !(await press(group, 'ArrowRight', { altKey: true })),
      'Alt+ArrowRight goes forward in the history',
    );
    group.active = 'headers';
    await group.updateComplete;
    const input = group.querySelector('input');
    input?.focus();
    assertEqual(document.activeElement, input);
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, composed: true }));
    await group.updateComplete;
    assertEqual(state(group).selected, ['tab-headers']);
  });

  it('are chosen by a click and by name, and the first one where none has the name', async () => {
    const group = await mountTabs();
    tabs(group)[1]?.click();
    await group.updateComplete;
    assertEqual(state(group), on('authorization'));
    group.active = 'chart';
    await group.updateComplete;
    assertEqual(state(group).seen, ['panel-params']);
  });

  it('bring the selected one into sight where not all fit, without moving the page', async () => {
    const group = await mountTabs();
    group.style.width = '170px';
    document.body.style.paddingTop = '3000px';
    const list = all(group, '[role="tablist"]')[0];
    const isInSight = (tab: HTMLElement | undefined) => {
      const [outer, inner] = [list?.getBoundingClientRect(), tab?.getBoundingClientRect()];
      return !!outer && !!inner && inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    };
    assert(!isInSight(tabs(group)[2]), 'the last tab is out of sight at first');
    group.active = 'headers';
    await group.updateComplete;
    assert(isInSight(tabs(group)[2]), 'the last tab is in sight');
    group.active = 'params';
    await group.updateComplete;
    assert(isInSight(tabs(group)[0]), 'the first tab is in sight');
    assertEqual(scrollY, 0);
    document.body.style.paddingTop = '';
  });
});
