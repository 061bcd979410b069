import type { Explorer } from '../../src/app/explorer/explorer.ts';
import { coverHandlers } from '../../src/ui/app-shell/over-page.ts';
import '../../src/ui/variable-text/variable-text.ts';
import type { VariableText } from '../../src/ui/variable-text/variable-text.ts';
import type { VariableForm } from '../../src/ui/variables-panel/variable-form.ts';
import '../../src/ui/variables-panel/variables-panel.ts';
import type { VariablesPanel } from '../../src/ui/variables-panel/variables-panel.ts';
import { assertEqual } from '../app/assert.ts';
import { createExplorer } from '../app/explorer/create-explorer.ts';
import { deepElements, mount } from './deep-elements.ts';

function find<Kind extends Element>(selector: string): Kind {
  const found = deepElements(document).find((element) => element.matches(selector));
  if (!found) throw new Error(`There is no ${selector}.`);
  return found as Kind;
}

/** Waits until the panel shows an element. */
function appears(selector: string): Promise<Element> {
  const { shadowRoot } = find('ax-variables-panel');
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const found = shadowRoot?.querySelector(selector);
      if (found) resolve(found);
    });
    observer.observe(shadowRoot as ShadowRoot, { childList: true, subtree: true });
  });
}

async function openPanel(explorer: Explorer, adding = ''): Promise<void> {
  const panel = document.createElement('ax-variables-panel') as VariablesPanel;
  Object.assign(panel, { explorer, state: explorer.state, adding });
  explorer.subscribe(() => {
    panel.state = explorer.state;
  });
  await mount(panel, 'Variables');
}

describe('“Create” at a field that names a variable', () => {
  it('says which one', async () => {
    const field = document.createElement('ax-variable-text') as VariableText;
    field.text = '{{a}} {{b}}';
    const wishes: unknown[] = [];
    const show = coverHandlers((...wish) => wishes.push(wish))['ax-variables-show'];
    field.addEventListener('ax-variables-show', (event) =>
      show?.((event as CustomEvent<{ add: string }>).detail),
    );
    await mount(field, 'Field');
    const create = deepElements(document).filter(({ textContent }) => textContent === 'Create “b”');
    (create[0] as HTMLElement).click();
    assertEqual(wishes, [['variables', true, 'b']]);
  });

  it('offers that one, though another is missing as well', async () => {
    const { explorer } = await createExplorer();
    await explorer.openPage('agents.list');
    const { page } = explorer.state;
    if (page.kind === 'endpoint')
      explorer.changeDraft({ ...page.draft, headers: [{ name: 'X-Mine', value: '{{a}} {{b}}' }] });
    await openPanel(explorer, 'b');
    assertEqual(find<HTMLInputElement>('#name').value, 'b');
    await openPanel(explorer);
    assertEqual(find<HTMLInputElement>('#name').value, 'a');
  });
});

describe('changing a secret variable', () => {
  for (const protection of ['tab', 'device', 'passphrase'] as const)
    it(`starts from where its value rests: ${protection}`, async () => {
      const { explorer } = await createExplorer();
      const wish = { id: null, name: 'pin', value: 'tern-oak-47', secret: protection };
      await explorer.variables.save(explorer.state.account, wish, 'a long passphrase');
      await openPanel(explorer);
      const form = appears('ax-variable-form');
      find<HTMLButtonElement>('[aria-label="Change pin"]').click();
      await ((await form) as VariableForm).updateComplete;
      const value = find<HTMLInputElement>('#value');
      value.value = 'tern-oak-48';
      value.dispatchEvent(new Event('input'));
      await find<VariableForm>('ax-variable-form').updateComplete;
      assertEqual(find<HTMLInputElement>('[name="protection"]:checked').value, protection);
    });
});
