import { describe, expect, it } from 'vitest';
import { parseChoices } from '../../../src/core/choices/parse-choices.ts';
import { resolveChoices } from '../../../src/core/choices/resolve-choices.ts';
import { harbour } from './harbour.ts';

const table = `# A decision

| not | a choice |
|---|---|

## Boats

Some prose | with a bar.

| id | applies to | known | matter | chosen | why |
|---|---|---|---|---|---|
| tags | logs#tag[]?, boats.list#sunk=0 | assumed | several \`tag[]\` | all must be there | \`tag\` narrows |
| names | boats.list#[].name, 404 | observed | jQuery | none! | 404 says so |

## Everything

| id | applies to | known | matter | chosen | why |
|---|---|---|---|---|---|
| calls | every call, logs, boats.build | unknown | calls | so. | because |
`;

describe('the tables of choices', () => {
  it('are read with the heading above them and their number, and prose is left alone', () => {
    expect(parseChoices(table).map(({ topic, number, cells }) => [topic, number, cells[0]])).toEqual([
      ['Boats', 1, 'tags'],
      ['Boats', 2, 'names'],
      ['Everything', 1, 'calls'],
    ]);
  });

  it('become sentences that keep code and names as they are written', () => {
    const [tags, names] = resolveChoices(parseChoices(table), harbour);
    expect(tags).toMatchObject({
      matter: 'Several `tag[]`',
      chosen: 'All must be there.',
      why: '`tag` narrows.',
    });
    expect(names).toMatchObject({ matter: 'jQuery', chosen: 'None!', why: '404 says so.' });
  });

  it('name calls, resources, topics and statuses', () => {
    const [tags, names, calls] = resolveChoices(parseChoices(table), harbour);
    expect(tags?.calls).toEqual([
      { endpoint: 'logs.day', argument: 'tag[]', rare: true },
      { endpoint: 'logs.year', argument: 'tag[]', rare: true },
      { endpoint: 'boats.list', argument: 'sunk', value: '0' },
    ]);
    expect(names).toMatchObject({ calls: [{ endpoint: 'boats.list', member: '[].name' }], statuses: [404] });
    expect(calls).toMatchObject({
      calls: [{ endpoint: 'boats.build' }],
      resources: ['logs-day', 'logs-year'],
      topics: ['every call'],
      statuses: [],
    });
  });
});
