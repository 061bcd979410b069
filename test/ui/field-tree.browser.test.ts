import type { ReplyField } from '../../src/core/catalogue/reply.ts';
import '../../src/ui/field-tree/field-tree.ts';
import type { FieldTree } from '../../src/ui/field-tree/field-tree.ts';
import { assert, assertEqual } from '../app/assert.ts';
import { deepText, mount } from './deep-elements.ts';

const field = (path: string): ReplyField => ({ path, type: 'string', description: '' });

async function show(fields: readonly ReplyField[]): Promise<FieldTree> {
  return mount(Object.assign(document.createElement('ax-field-tree') as FieldTree, { fields }));
}

/** Names with their depth and full path: `1 id chats[].id`. */
async function outline(...paths: string[]): Promise<string[]> {
  const tree = await show(paths.map(field));
  return [...tree.renderRoot.querySelectorAll('.head')].map((head) => {
    let depth = -1;
    for (let list = head.closest('ul'); list; list = list.parentElement?.closest('ul') ?? null) depth += 1;
    return `${depth} ${head.querySelector('.name')?.textContent} ${head.getAttribute('title')}`;
  });
}

describe('the tree of fields', () => {
  it('shows the last name only, indented under the names before it', async () => {
    assertEqual(await outline('total', 'chats', 'chats[].id', 'chats[].visitor', 'chats[].visitor.name'), [
      '0 total total',
      '0 chats chats',
      '1 id chats[].id',
      '1 visitor chats[].visitor',
      '2 name chats[].visitor.name',
    ]);
  });

  it('says of a reply that is a list what each entry has', async () => {
    assertEqual(await outline('[].id', '[].rules', '[].rules[].urls[].url'), [
      '0 id [].id',
      '0 rules [].rules',
      '1 urls [].rules[].urls',
      '2 url [].rules[].urls[].url',
    ]);
    assert(deepText(await show([field('[].id')])).includes('A list. Each entry has:'), 'said');
    assert(!deepText(await show([field('id')])).includes('A list.'), 'not said');
    assertEqual(await outline('[]'), ['0 each entry []']);
  });

  it('keeps dots and spaces inside braces, and hyphens', async () => {
    assertEqual(
      await outline('{YYYY-MM-DD HH:MM}', '{a.b}.value.{currency}', 'properties.greeting-message_text'),
      [
        '0 {YYYY-MM-DD HH:MM} {YYYY-MM-DD HH:MM}',
        '0 {a.b} {a.b}',
        '1 value {a.b}.value',
        '2 {currency} {a.b}.value.{currency}',
        '0 properties properties',
        '1 greeting-message_text properties.greeting-message_text',
      ],
    );
  });

  it('gathers members that stand apart under one parent', async () => {
    assertEqual(await outline('a.x', 'b', 'a.y'), ['0 a a', '1 x a.x', '1 y a.y', '0 b b']);
  });

  it('tells values, unit, format, and when a field came or went', async () => {
    const text = deepText(
      await show([
        {
          ...{ path: 'status', type: 'enum', description: 'Now.', enum: ['on', 'off'], optional: true },
          ...{ unit: 'seconds', format: 'HH:MM', since: '2018-01-01', removed: '2022-03-14' },
        },
      ]),
    );
    const words = 'status one of 2 values may be missing Now. Values on, off Unit seconds Format HH:MM';
    assert(text.includes(`${words} Since 2018-01-01 Removed 2022-03-14`), text);
  });
});
