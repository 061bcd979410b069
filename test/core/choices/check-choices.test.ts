import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { livechat } from '../../../src/core/catalogue/livechat/index.ts';
import { loadResources } from '../../../src/core/catalogue/load-resources.ts';
import { checkChoices } from '../../../src/core/choices/check-choices.ts';
import { parseChoices } from '../../../src/core/choices/parse-choices.ts';
import { harbour } from './harbour.ts';

const head = '| id | applies to | known | matter | chosen | why |\n|---|---|---|---|---|---|\n';
const check = (rows: string) => checkChoices(parseChoices(`## Boats\n\n${head}${rows}\n`), harbour);
const whole = (id: string, appliesTo: string, known = 'assumed') =>
  `| ${id} | ${appliesTo} | ${known} | what | so | because |\n`;

describe('decision 0001', () => {
  const table = readFileSync(join(import.meta.dirname, '../../../decisions/0001-simulated-world.md'), 'utf8');

  it('holds no row that names what is not there, and none that is incomplete', async () => {
    const rows = parseChoices(table);
    expect(rows.length).toBeGreaterThan(130);
    expect(checkChoices(rows, await loadResources(livechat))).toEqual([]);
  });
});

describe('the check of choices', () => {
  it('finds nothing wrong with calls, resources, families, topics, fields, values and statuses', () => {
    const rows = [
      whole('a', 'boats.list, boats.build#owner.mail, boats.build#crew[].name'),
      whole('b', 'boats, logs, logs#tag[]?', 'observed'),
      whole('c', 'every call, boats.list#sunk=0, boats.list#[].name, 404', 'unknown'),
    ];
    expect(check(rows.join(''))).toEqual([]);
  });

  it('says which row has no id, an id of another form, or one that is taken', () => {
    expect(check(whole('', 'boats'))).toEqual(['Boats, row 1: its id is empty.']);
    expect(check(whole('Two Boats', 'boats'))).toEqual([
      'Two Boats: an id has lower-case letters and single hyphens only.',
    ]);
    expect(check(whole('mast', 'boats') + whole('mast', 'logs'))).toEqual(['mast: the id is given twice.']);
  });

  it('names the cell that is empty, and the cells of a row that has too few or too many', () => {
    expect(check('| mast | boats | assumed | what | so |  |\n')).toEqual(['mast: its why is empty.']);
    expect(check('| mast | boats | assumed |\n')).toEqual([
      'Boats, row 1: it has 3 cells and needs 6: id, applies to, known, matter, chosen, why.',
    ]);
  });

  it('knows the words for how a choice is known', () => {
    expect(check(whole('mast', 'boats', 'guessed'))).toEqual([
      'mast: it is known as “guessed”, which is none of documented, observed, assumed, unknown, simulation.',
    ]);
  });

  it.each([
    ['boats.sink', 'mast: boats.sink is no endpoint, no resource and no topic.'],
    ['every boat', 'mast: every boat is no endpoint, no resource and no topic.'],
    ['boats?', 'mast: boats? is no endpoint, no resource and no topic.'],
    ['boats.list#colour', 'mast: boats.list#colour names no parameter and no member of such a call.'],
    ['boats.sink#tag[]', 'mast: boats.sink#tag[] names no parameter and no member of such a call.'],
    [
      'boats.build#owner.mail=a',
      'mast: boats.build#owner.mail=a names no parameter and no member of such a call.',
    ],
    ['404, 410', 'mast: a status alone names no call.'],
  ])('says that nothing is called %s', (appliesTo, sentence) => {
    expect(check(whole('mast', appliesTo))).toEqual([sentence]);
  });

  it('takes a file without any table for a mistake', () => {
    expect(checkChoices(parseChoices('# Nothing\n'), harbour)).toEqual(['There is no row at all.']);
  });
});
