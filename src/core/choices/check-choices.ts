import type { Resource } from '../catalogue/endpoint.ts';
import { standings } from './choice.ts';
import { findTarget } from './find-target.ts';
import type { ChoiceRow } from './parse-choices.ts';

const columns = ['id', 'applies to', 'known', 'matter', 'chosen', 'why'] as const;

/** Checks rows of choices against each other and against the catalogue: each thing that is wrong is a sentence. */
export function checkChoices(rows: readonly ChoiceRow[], resources: readonly Resource[]): string[] {
  const ids = rows.map(({ cells }) => cells[0]);
  const doubled = ids.filter((id, index) => id && ids.indexOf(id) !== index);
  return [
    ...(rows.length === 0 ? ['There is no row at all.'] : []),
    ...rows.flatMap((row) => checkRow(row, resources)),
    ...doubled.map((id) => `${id}: the id is given twice.`),
  ];
}

function checkRow({ topic, number, cells }: ChoiceRow, resources: readonly Resource[]): string[] {
  const place = `${topic || 'Before any heading'}, row ${number}`;
  if (cells.length !== columns.length)
    return [`${place}: it has ${cells.length} cells and needs ${columns.length}: ${columns.join(', ')}.`];
  const [id = '', appliesTo = '', known = ''] = cells;
  const name = id || place;
  return [
    ...cells.flatMap((cell, index) => (cell === '' ? [`${name}: its ${columns[index]} is empty.`] : [])),
    ...(id && !/^[a-z]+(-[a-z]+)*$/.test(id)
      ? [`${id}: an id has lower-case letters and single hyphens only.`]
      : []),
    ...(known && !standings.some((standing) => standing === known)
      ? [`${name}: it is known as “${known}”, which is none of ${standings.join(', ')}.`]
      : []),
    ...(appliesTo ? checkTargets(name, appliesTo, resources) : []),
  ];
}

function checkTargets(name: string, appliesTo: string, resources: readonly Resource[]): string[] {
  const parts = appliesTo.split(', ');
  const unknown = parts.filter((part) => findTarget(part, resources) === null);
  const isStatusOnly = parts.every((part) => findTarget(part, resources)?.kind === 'status');
  return [
    ...unknown.map((part) =>
      part.includes('#')
        ? `${name}: ${part} names no parameter and no member of such a call.`
        : `${name}: ${part} is no endpoint, no resource and no topic.`,
    ),
    ...(isStatusOnly ? [`${name}: a status alone names no call.`] : []),
  ];
}
