import type { SearchSelect } from '../../src/ui/search-select/search-select.ts';
import '../../src/ui/search-select/search-select.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { axeViolations, type SlowTest } from './axe-violations.ts';
import { mount } from './deep-elements.ts';

const names = ['cURL', 'Go', 'Node.js – axios', 'Node.js – native', 'Python – Requests'];

async function mountSelect(): Promise<{ select: SearchSelect; chosen: string[] }> {
  const select = document.createElement('ax-search-select') as SearchSelect;
  select.label = 'Language';
  select.choices = names.map((name) => ({ id: name, name, group: name.startsWith('Node') ? 'Node.js' : '' }));
  select.value = 'Go';
  const chosen: string[] = [];
  select.addEventListener('ax-option-choose', (event) => {
    const { detail } = event as CustomEvent<string>;
    chosen.push(detail);
    select.value = detail;
  });
  await mount(select, 'Select');
  field(select).focus();
  return { select, chosen };
}

const field = (select: SearchSelect) => select.shadowRoot?.querySelector('input') as HTMLInputElement;
const options = (select: SearchSelect) => [...(select.shadowRoot?.querySelectorAll('[role="option"]') ?? [])];
const active = (select: SearchSelect) => {
  const id = field(select).getAttribute('aria-activedescendant');
  return id && select.shadowRoot?.getElementById(id)?.textContent;
};
const isOpen = (select: SearchSelect) => select.shadowRoot?.querySelector('[popover]')?.checkVisibility();

/** Presses a key; tells whether it was used up and whether it left the element. */
async function press(select: SearchSelect, key: string, modifiers: KeyboardEventInit = {}) {
  let left = false;
  const note = () => {
    left = true;
  };
  select.addEventListener('keydown', note);
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...modifiers,
  });
  field(select).dispatchEvent(event);
  select.removeEventListener('keydown', note);
  await select.updateComplete;
  return { used: event.defaultPrevented, left };
}

async function type(select: SearchSelect, text: string): Promise<void> {
  field(select).value = text;
  field(select).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await select.updateComplete;
}

describe('a list with search', () => {
  it('shows the chosen one, and all in groups when it opens', async function (this: SlowTest) {
    this.timeout(20_000);
    const { select } = await mountSelect();
    assertEqual(field(select).value, 'Go');
    assertEqual([isOpen(select), field(select).ariaExpanded], [false, 'false']);
    await press(select, 'ArrowDown');
    assertEqual([isOpen(select), field(select).ariaExpanded], [true, 'true']);
    assertEqual(
      options(select).map(({ textContent }) => textContent),
      names,
    );
    assertEqual(active(select), 'Go');
    assertEqual(
      options(select)
        .filter(({ ariaSelected }) => ariaSelected === 'true')
        .map(({ textContent }) => textContent),
      ['Go'],
    );
    assertEqual(select.shadowRoot?.querySelectorAll('[role="group"]').length, 1);
    assertEqual(await axeViolations(select), []);
  });

  it('goes by keys and stays at or turns around the ends', async () => {
    const { select, chosen } = await mountSelect();
    await press(select, 'ArrowUp');
    const path: [string, string][] = [
      ['End', 'Python – Requests'],
      ['ArrowDown', 'cURL'],
      ['ArrowUp', 'Python – Requests'],
      ['Home', 'cURL'],
      ['PageDown', 'Python – Requests'],
      ['PageUp', 'cURL'],
      ['ArrowDown', 'Go'],
      ['ArrowDown', 'Node.js – axios'],
    ];
    for (const [key, name] of path) {
      assertEqual((await press(select, key)).used, true);
      assertEqual(active(select), name);
    }
    assertEqual(await press(select, 'Enter'), { used: true, left: false });
    assertEqual(chosen, ['Node.js – axios']);
    assertEqual([isOpen(select), field(select).value], [false, 'Node.js – axios']);
    // The next word takes its place.
    assertEqual([field(select).selectionStart, field(select).selectionEnd], [0, 'Node.js – axios'.length]);
  });

  it('finds what is typed, and says when that is nothing', async function (this: SlowTest) {
    this.timeout(20_000);
    const { select, chosen } = await mountSelect();
    await type(select, 'node nat');
    assertEqual(active(select), 'Node.js – native');
    await type(select, 'cobol');
    assertEqual([options(select).length, active(select)], [0, null]);
    assert(select.shadowRoot?.textContent?.includes('Nothing matches “cobol”.'), 'says that nothing matches');
    assertEqual(await axeViolations(select), []);
    await press(select, 'Enter');
    assertEqual(chosen, []);
    await type(select, 'requests');
    await press(select, 'Enter');
    assertEqual(chosen, ['Python – Requests']);
  });

  it('changes nothing with Escape or when it is left', async () => {
    const { select, chosen } = await mountSelect();
    await type(select, 'node');
    assertEqual(await press(select, 'Escape'), { used: true, left: false });
    assertEqual([isOpen(select), field(select).value], [false, 'Go']);
    await type(select, 'node');
    assertEqual(await press(select, 'Enter', { ctrlKey: true }), { used: false, left: true });
    await press(select, 'Escape');
    // Closed, the key belongs to what stands around.
    assertEqual(await press(select, 'Escape'), { used: false, left: true });
    await type(select, 'node');
    field(select).blur();
    await select.updateComplete;
    assertEqual([isOpen(select), field(select).value, chosen], [false, 'Go', []]);
  });

  it('is chosen from by a click, inside the window', async () => {
    const { select, chosen } = await mountSelect();
    field(select).click();
    await select.updateComplete;
    const box = select.shadowRoot?.querySelector('[popover]')?.getBoundingClientRect() as DOMRect;
    assert(box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight, 'inside');
    (options(select)[4] as HTMLElement).click();
    await select.updateComplete;
    assertEqual([chosen, isOpen(select)], [['Python – Requests'], false]);
  });
});
