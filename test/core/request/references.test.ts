import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences, isReference, replaceReferences } from '../../../src/core/request/references.ts';

const values: { readonly [name: string]: string } = {
  limit: '5',
  'my.name-2': 'Ann',
  loop: '{{limit}}',
  empty: '',
};
const lookUp = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
const resolve = (text: string) => replaceReferences(text, lookUp);

describe('replaceReferences', () => {
  it.each([
    ['{{limit}}', '5'],
    ['a {{ limit }} b {{my.name-2}}', 'a 5 b Ann'],
    ['{{empty}}', ''],
    ['{{unknown}} {{limit', '{{unknown}} {{limit'],
    ['{{1st}} {{#if}} {{}} { {limit} }', '{{1st}} {{#if}} {{}} { {limit} }'],
    [String.raw`\{{limit}}`, '{{limit}}'],
    [String.raw`\{{limit}} is {{limit}}`, '{{limit}} is 5'],
    ['{{{limit}}}', '{5}'],
  ])('makes %j into %j', (text, resolved) => {
    expect(resolve(text)).toBe(resolved);
  });

  it('looks at nothing twice: what was put in stays', () => {
    expect(resolve('{{loop}}')).toBe('{{limit}}');
  });

  it('leaves text without two braces as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('{{')),
        (text) => resolve(text) === text,
      ),
    );
  });

  it('sends any text as it is once a backslash stands before its double braces', () => {
    const braces = fc.string({ unit: fc.constantFrom('{', '}', '\\', 'limit', 'a', ' ') });
    fc.assert(fc.property(braces, (text) => resolve(text.replaceAll('{{', '\\{{')) === text));
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'does not take %s for a variable',
    (name) => {
      expect(resolve(`{{${name}}}`)).toBe(`{{${name}}}`);
    },
  );
});

it('names what is referred to', () => {
  expect(findReferences(String.raw`{{a}} \{{b}} {{ c }}{{a}}`)).toEqual(['a', 'c', 'a']);
});

it('tells a reference alone from one inside of a longer text', () => {
  expect(['{{a}}', '{{ a }}', ' {{a}}', '{{a}}{{b}}', String.raw`\{{a}}`, 'a'].map(isReference)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
