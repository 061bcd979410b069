/** A zone of the tz database, with its offsets remembered. */
export interface TimeZone {
  /** Name as the tz database spells it. */
  readonly name: string;
  /** Seconds east of UTC at an instant in Unix seconds. */
  offsetAt(instant: number): number;
}

const block = 7 * 86_400;
const known = new Map<string, TimeZone>();

/** Finds a zone by its tz database name, or null when there is none. */
export function findTimeZone(name: string): TimeZone | null {
  const found = known.get(name);
  if (found) return found;
  // Newer engines also take offsets such as "+02:00", which are no tz database names.
  if (!/^[A-Za-z]/.test(name)) return null;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat('en-US', { ...numericFields, timeZone: name });
  } catch {
    return null;
  }
  const zone = createZone(formatter);
  known.set(name, zone);
  return zone;
}

const numericFields = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

function createZone(formatter: Intl.DateTimeFormat): TimeZone {
  // Asking Intl for every chat would take longer than the rest of a report.
  const weeks = new Map<number, Week>();
  return {
    name: formatter.resolvedOptions().timeZone,
    offsetAt(instant) {
      const week = Math.floor(instant / block);
      let found = weeks.get(week);
      if (!found) {
        found = readWeek(formatter, week * block);
        weeks.set(week, found);
      }
      return instant < found.change ? found.before : found.after;
    },
  };
}

interface Week {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The offsets of a week from `start` on, and the second between them; no zone changes twice in a week. */
function readWeek(formatter: Intl.DateTimeFormat, start: number): Week {
  const before = readOffset(formatter, start);
  const after = readOffset(formatter, start + block - 1);
  if (before === after) return { before, after, change: start };
  let [early, late] = [start, start + block - 1];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (readOffset(formatter, middle) === before) early = middle;
    else late = middle;
  }
  return { before, after, change: late };
}

function readOffset(formatter: Intl.DateTimeFormat, instant: number): number {
  const field: { [type: string]: number } = {};
  for (const part of formatter.formatToParts(instant * 1000)) field[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - Math.floor(instant);
}
