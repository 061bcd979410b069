import { describe, expect, it } from 'vitest';
import { livechat } from '../../src/core/catalogue/livechat/index.ts';
import { indexEndpoints, loadResources } from '../../src/core/catalogue/load-resources.ts';
import { createEndpointSearch } from '../../src/core/catalogue/search-endpoints.ts';
import { windowRows } from '../../src/ui/endpoint-tree/row-window.ts';
import { TreeKeys } from '../../src/ui/endpoint-tree/tree-keys.ts';
import { listRows } from '../../src/ui/endpoint-tree/tree-rows.ts';

const index = indexEndpoints(await loadResources(livechat));
const search = createEndpointSearch(index);
const guides = [{ id: 'errors', title: 'Errors', summary: '' }];
const rows = listRows(search(''), guides, (key) => key === 'chats');
const at = (key: string) => rows.findIndex((row) => row.key === key);

describe('the rows of the tree', () => {
  it('are groups with their endpoints, those of folded groups left out', () => {
    expect(rows[0]).toMatchObject({ kind: 'group', key: 'agents', level: 1, position: 1, expanded: true });
    expect(rows[1]).toMatchObject({ kind: 'endpoint', key: 'agents.list', level: 2, position: 1, size: 6 });
    expect(rows[at('chats')]).toMatchObject({ expanded: false, count: 4 });
    expect(at('chats.list')).toBe(-1);
  });

  it('end with the guides', () => {
    expect(rows.slice(-2).map(({ key }) => key)).toEqual(['guides', 'guides/errors']);
  });

  it('put the group of the best match first', () => {
    const found = listRows(search('webhook'), [], () => false);
    expect(found[0]?.key).toBe('webhooks');
  });

  it('put the group that is called what was typed before groups whose calls are', () => {
    expect(listRows(search('ticket'), [], () => false, 'ticket')[0]?.key).toBe('tickets');
  });

  it('put guides before calls that only mention the words', () => {
    const [described] = search('agents').map((each) => ({ ...each, inHead: false }));
    if (!described) throw new Error('nothing found');
    expect(listRows([described], guides, () => false)[0]?.key).toBe('guides');
  });
});

describe('the keys of the tree', () => {
  const press = (key: string, from: string) => new TreeKeys().press(rows, at(from), key, 0);
  const focus = (key: string) => ({ kind: 'focus', at: at(key) });

  it.each([
    ['ArrowDown', 'agents', 'agents.list'],
    ['ArrowUp', 'agents.list', 'agents'],
    ['ArrowUp', 'agents', 'agents'],
    ['ArrowRight', 'agents', 'agents.list'],
    ['ArrowLeft', 'agents.get', 'agents'],
    ['Home', 'goals.list', 'agents'],
    ['End', 'agents', 'guides/errors'],
  ])('%s on %s goes to %s', (key, from, to) => {
    expect(press(key, from)).toEqual(focus(to));
  });

  it('fold and unfold a group', () => {
    expect(press('ArrowRight', 'chats')).toEqual({ kind: 'toggle', keys: ['chats'] });
    expect(press('ArrowLeft', 'agents')).toEqual({ kind: 'toggle', keys: ['agents'] });
    expect(press('ArrowLeft', 'chats')).toBeNull();
    expect(press('*', 'agents')).toEqual({ kind: 'toggle', keys: ['chats'] });
  });

  it('open with Enter, and with Space where the keyboard stays in the tree', () => {
    expect(press('Enter', 'agents.get')).toEqual({ kind: 'open', at: at('agents.get'), enter: true });
    expect(press(' ', 'agents.get')).toEqual({ kind: 'open', at: at('agents.get'), enter: false });
    expect(press(' ', 'agents')).toEqual({ kind: 'toggle', keys: ['agents'] });
  });

  it('go to the next title that begins with what is typed, a pause beginning a new word', () => {
    const keys = new TreeKeys();
    expect(keys.press(rows, at('agents'), 'g', 1000)).toEqual(focus('agents.get'));
    expect(keys.press(rows, at('agents.get'), 'r', 1200)).toEqual(focus('greetings'));
    expect(keys.press(rows, at('greetings'), 'w', 5000)).toEqual(focus('webhooks'));
    expect(keys.press(rows, 0, '§', 9000)).toBeNull();
  });
});

describe('the window of rows', () => {
  it('holds what is in sight, and a margin', () => {
    expect(windowRows(10_000, 30, 30_000, 600)).toEqual({ start: 988, end: 1032 });
    expect(windowRows(10_000, 30, 0, 600)).toEqual({ start: 0, end: 32 });
    expect(windowRows(1000, 30, 90_000, 600).end).toBe(1000);
  });
});
