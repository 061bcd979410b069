import { html, render } from 'lit';
import type { SplitPanel } from '../../src/ui/split-panel/split-panel.ts';
import '../../src/ui/split-panel/split-panel.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { mount } from './deep-elements.ts';

/** Parts of 1000 px, so that a percent is 10 px. */
async function mountPanel(): Promise<{ panel: SplitPanel; divider: HTMLElement }> {
  const panel = document.createElement('ax-split-panel') as SplitPanel;
  panel.style.height = '1000px';
  render(html`<p slot="start">Request</p><p slot="end">Answer</p>`, panel);
  await mount(panel, 'Split');
  const divider = panel.shadowRoot?.querySelector<HTMLElement>('[role="separator"]');
  if (!divider) throw new Error('There is no divider.');
  await measured(panel, divider);
  return { panel, divider };
}

/** The limits follow the height, which is told when the parts have been laid out. */
async function measured(panel: SplitPanel, divider: HTMLElement): Promise<void> {
  while (divider.ariaValueMin === '0') await new Promise(requestAnimationFrame);
  await panel.updateComplete;
}

const values = ({ ariaValueMin, ariaValueNow, ariaValueMax }: HTMLElement) =>
  [ariaValueMin, ariaValueNow, ariaValueMax].map(Number);
const top = (panel: SplitPanel, divider: HTMLElement) =>
  Math.round(divider.getBoundingClientRect().top - panel.getBoundingClientRect().top);

async function press(panel: SplitPanel, divider: HTMLElement, key: string, shiftKey = false): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  divider.dispatchEvent(event);
  assert(event.defaultPrevented, `${key} is taken`);
  await panel.updateComplete;
}

describe('the divider', () => {
  it('is a named separator that tells where it stands, without accessibility violation', async function (this: SlowTest) {
    this.timeout(20_000);
    const { divider } = await mountPanel();
    assertEqual(divider.getAttribute('aria-label'), 'Resize');
    assertEqual(divider.tabIndex, 0);
    assertEqual(values(divider), [16, 52, 86]);
    assertEqual(await axeViolations(document.body), []);
  });

  it('is moved by arrow keys, further with Shift, to its ends by Home and End, and back by Enter', async () => {
    const { panel, divider } = await mountPanel();
    for (const [key, shift, expected] of [
      ['ArrowDown', false, 530],
      ['ArrowUp', true, 430],
      ['Home', false, 160],
      ['ArrowUp', false, 160],
      ['ArrowDown', true, 260],
      ['End', false, 860],
      ['ArrowDown', false, 860],
      ['Enter', false, 520],
    ] as const) {
      await press(panel, divider, key, shift);
      assertEqual([key, top(panel, divider)], [key, expected]);
      assertEqual(values(divider)[1], expected / 10);
    }
  });

  it('keeps to the limits of a lower window, and returns when there is room again', async () => {
    const { panel, divider } = await mountPanel();
    await press(panel, divider, 'End');
    panel.style.height = '500px';
    while (divider.ariaValueMin === '16') await new Promise(requestAnimationFrame);
    assertEqual(values(divider), [32, 72, 72]);
    assertEqual(top(panel, divider), 360);
    panel.style.height = '1000px';
    while (divider.ariaValueMin !== '16') await new Promise(requestAnimationFrame);
    assertEqual(top(panel, divider), 860);
  });
});
