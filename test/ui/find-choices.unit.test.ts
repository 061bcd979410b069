import { expect, it } from 'vitest';
import { findChoices } from '../../src/ui/search-select/find-choices.ts';

const choices = [
  { id: 'curl', name: 'cURL', group: '' },
  { id: 'csharp', name: 'C# – RestSharp', group: 'C#' },
  { id: 'ok', name: 'Java – OkHttp', group: 'Java' },
  { id: 'js', name: 'JavaScript – fetch', group: 'JavaScript' },
  { id: 'r', name: 'R – httr', group: 'R' },
  { id: 'lib', name: 'Ruby – livechat_client', group: 'Libraries that LiveChat lists' },
];
const find = (typed: string) => findChoices(choices, typed).map(({ id }) => id);

it('finds all of them where nothing was typed', () => {
  expect(find('  ')).toEqual(choices.map(({ id }) => id));
});

it('finds one or two letters where a word begins', () => {
  expect(find('r')).toEqual(['csharp', 'r', 'lib']);
  expect(find('c#')).toEqual(['csharp']);
  expect(find('ht')).toEqual(['ok', 'r']);
});

it('finds longer words anywhere, each of them, whatever their case', () => {
  expect(find('HTTP')).toEqual(['ok']);
  expect(find('script fetch')).toEqual(['js']);
  expect(find('Java – OkHttp')).toEqual(['ok']);
  expect(find('java')).toEqual(['ok', 'js']);
  expect(find('ruby lists')).toEqual(['lib']);
  expect(find('ruby fetch')).toEqual([]);
});
