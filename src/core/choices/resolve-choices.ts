import type { Resource } from '../catalogue/endpoint.ts';
import type { Choice, ChoiceTarget, Standing, WideTopic } from './choice.ts';
import { findTarget } from './find-target.ts';
import type { ChoiceRow } from './parse-choices.ts';

/** Turns rows that `checkChoices` has passed into choices: names become calls, half sentences whole ones. */
export function resolveChoices(rows: readonly ChoiceRow[], resources: readonly Resource[]): Choice[] {
  return rows.map(({ topic, cells }) => {
    const [id = '', appliesTo = '', known = '', matter = '', chosen = '', why = ''] = cells;
    return {
      id,
      topic,
      known: known as Standing,
      matter: begin(matter),
      chosen: end(begin(chosen)),
      why: end(begin(why)),
      ...resolveTargets(appliesTo, resources),
    };
  });
}

function resolveTargets(appliesTo: string, resources: readonly Resource[]) {
  const calls: ChoiceTarget[] = [];
  const ids: string[] = [];
  const topics: WideTopic[] = [];
  const statuses: number[] = [];
  for (const part of appliesTo.split(', ')) {
    const target = findTarget(part, resources);
    if (target?.kind === 'calls') calls.push(...target.calls);
    if (target?.kind === 'resources') ids.push(...target.ids);
    if (target?.kind === 'topic') topics.push(target.topic);
    if (target?.kind === 'status') statuses.push(target.status);
  }
  return { calls, resources: ids, topics, statuses };
}

/** A first word of letters is taken for prose; code and names such as `jQuery` stay as they are written. */
function begin(text: string): string {
  return /^[a-z]+(?![A-Za-z`])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function end(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
