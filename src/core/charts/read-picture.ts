import type { ChartHint, ChartMetric } from '../catalogue/endpoint.ts';
import type { KeyKind, Panel, Picture, Series } from './picture.ts';
import { pathInRow, type Row, readRows, valueAt } from './read-rows.ts';

const placeholder = /\{([^}]+)\}/;

/** Reads what a report draws out of its reply; null where the reply is none of that report. */
export function readPicture(hint: ChartHint, reply: unknown): Picture | null {
  const read = readRows(hint, reply);
  if (!read) return null;
  const { keyKind } = read;
  const { keys, rounds } = arrange(read.rows);
  const panels = new Map<string, { title: string; unit: string; series: Series[] }>();
  for (const metric of hint.metrics)
    for (const { path, unit, name } of expand(hint, metric, read.rows, keyKind))
      for (const { rows, title } of rounds) {
        const about = metric.panel ?? '';
        const panel = panels.get(`${about}\n${unit}`) ?? { title: about, unit, series: [] };
        panels.set(`${about}\n${unit}`, panel);
        panel.series.push({
          title: [metric.description, name, title].filter(Boolean).join(', '),
          values: keys.map((key) => numberAt(rows.get(key)?.value, path)),
          part: metric.part ?? false,
          ...(metric.tone ? { tone: metric.tone } : {}),
        });
      }
  return { kind: hint.kind, keyKind, keys, panels: [...panels.values()] satisfies Panel[] };
}

/** Hours of several days become a series a day over the same hours, so that the days can be compared. */
function arrange(rows: readonly Row[]) {
  const isDated = rows.length > 0 && rows.every(({ key }) => /^\S+ \S+$/.test(key));
  if (!isDated)
    return {
      keys: rows.map(({ key }) => key),
      rounds: [{ title: '', rows: new Map(rows.map((row) => [row.key, row])) }],
    };
  const days = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const [day = '', hour = ''] = row.key.split(' ');
    days.set(day, (days.get(day) ?? new Map()).set(hour, row));
  }
  return {
    keys: [...new Set([...days.values()].flatMap((hours) => [...hours.keys()]))].sort(),
    rounds: [...days].map(([title, hours]) => ({ title, rows: hours })),
  };
}

interface Expanded {
  readonly path: readonly string[];
  readonly unit: string;
  /** Name found for the placeholder, or empty. */
  readonly name: string;
}

/** A path with a placeholder stands for as many series as there are names at its place. */
function expand(
  hint: ChartHint,
  metric: ChartMetric,
  rows: readonly Row[],
  keyKind: KeyKind,
): readonly Expanded[] {
  const path = pathInRow(hint, metric.path);
  const unit = keyKind === 'hour' ? (metric.hourlyUnit ?? metric.unit) : metric.unit;
  const open = path.findIndex((name) => placeholder.test(name));
  if (open < 0) return [{ path, unit, name: '' }];
  const names = new Set(rows.flatMap(({ value }) => namesAt(value, path.slice(0, open))));
  return [...names].sort().map((name) => ({
    path: path.with(open, name),
    unit: unit.replace(placeholder, name),
    name: placeholder.test(unit) ? '' : name,
  }));
}

function namesAt(value: unknown, path: readonly string[]): string[] {
  const place = path.reduce(valueAt, value);
  return typeof place === 'object' && place !== null ? Object.keys(place) : [];
}

function numberAt(value: unknown, path: readonly string[]): number | null {
  const found = path.reduce(valueAt, value);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}
