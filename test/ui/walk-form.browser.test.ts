import '../../src/ui/walk-panel/walk-form.ts';
import type { WalkForm } from '../../src/ui/walk-panel/walk-form.ts';
import { assertEqual } from '../app/assert.ts';
import { createExplorer } from '../app/explorer/create-explorer.ts';
import { mount } from './deep-elements.ts';

it('begins with the days that variables stand for', async () => {
  const { explorer } = await createExplorer();
  const wish = { id: null, name: 'from', value: '2026-03-01', secret: null };
  await explorer.variables.save(explorer.state.account, wish);
  await explorer.openPage('chats.list');
  const { page } = explorer.state;
  if (page.kind !== 'endpoint') throw new Error('No endpoint is open.');
  explorer.changeDraft({
    ...page.draft,
    parameters: { 'query:date_from': ['{{from}}'], 'query:date_to': ['2026-03-31'] },
  });
  const form = document.createElement('ax-walk-form') as WalkForm;
  const { account, variables, page: changed } = explorer.state;
  Object.assign(form, { account, variables, page: changed });
  await mount(form, 'Fetch all');
  const all = (selector: string) => [
    ...(form.shadowRoot?.querySelectorAll<HTMLInputElement>(selector) ?? []),
  ];
  all('[name="way"]').at(-1)?.click();
  await form.updateComplete;
  assertEqual(
    all('#from, #to').map(({ value }) => value),
    ['2026-03-01', '2026-03-31'],
  );
});
