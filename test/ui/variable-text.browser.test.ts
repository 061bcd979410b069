import '../../src/ui/variable-text/variable-text.ts';
import type { VariableText } from '../../src/ui/variable-text/variable-text.ts';
import { assertEqual } from '../app/assert.ts';
import { mount } from './deep-elements.ts';

const variables = [{ kind: 'plain', id: '1', name: 'word', value: 'tern' }] as const;

async function show(text: string, isPassword: boolean): Promise<string | undefined> {
  const element = document.createElement('ax-variable-text') as VariableText;
  const shown = await mount(Object.assign(element, { text, variables, isPassword }));
  return shown.renderRoot.querySelector('code')?.textContent ?? undefined;
}

describe('what a text with variables stands for', () => {
  it('is told, but for a password: neither its variables nor what was typed beside them', async () => {
    assertEqual(await show('oak-{{word}}', false), 'oak-tern');
    assertEqual(await show('oak-{{word}}', true), '••••••');
  });
});
