import { worldStart } from '../../../core/simulation/world-start.ts';
import type { Interval } from '../time/interval.ts';
import { day } from '../time/local-day.ts';
import type { Agent, WorkDay } from './agent.ts';
import { archiveDays } from './moment.ts';
import { roll, rollInteger, rollNumber } from './roll.ts';

/** One of the team with the hours of the two archived years, as they were when the account woke up. */
export interface RosterMember {
  /** Login, which need not exist any more. */
  readonly login: string;
  /** Ids of the groups at that time, without 0. */
  readonly groups: readonly number[];
  /** When they accepted chats in the archived years, oldest first, none touching another. */
  readShifts(): readonly Interval[];
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const absence = 0.06;
const firstDate = Math.floor(worldStart / day) - archiveDays;
// When clocks of the account's zone were changed in the archived years, which begin in summer time. Written down, because
// asking the platform for it takes longer than working out all shifts.
const clockChanges = [
  Date.UTC(2016, 9, 30, 1),
  Date.UTC(2017, 2, 26, 1),
  Date.UTC(2017, 9, 29, 1),
  Date.UTC(2018, 2, 25, 1),
];
const [summer, winter] = [7_200, 3_600];

/** Writes down who worked when; later changes of the team leave the past as it was. */
export function createRoster(seed: string, agents: readonly Agent[]): RosterMember[] {
  let midnights: readonly number[] | undefined;
  return agents.map((agent) => {
    const { login } = agent;
    const groups = [...agent.groups];
    const workScheduler = structuredClone(agent.workScheduler);
    const leaves = leaveOf(seed, agent);
    let shifts: readonly Interval[] | undefined;
    return {
      login,
      groups,
      readShifts() {
        midnights ??= listMidnights();
        shifts ??= createShifts(`${seed} ${login}`, workScheduler, leaves, midnights);
        return shifts;
      },
    };
  });
}

/** Whether a member of the team accepts chats at an instant (Unix seconds). */
export function isOnDuty(member: RosterMember, instant: number): boolean {
  const shifts = member.readShifts();
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.begin ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return instant < (shifts[low - 1]?.end ?? 0);
}

/** Until when somebody accepted chats at the latest, seen from how they are when the account wakes up. */
function leaveOf(seed: string, { login, status, lastLogout }: Agent): number {
  if (status === 'accepting chats') return worldStart;
  const pause = worldStart - rollInteger(`${seed} ${login}`, 1, 300, 3_600);
  return status === 'offline' && lastLogout > 0 ? Math.min(lastLogout, pause) : pause;
}

function createShifts(
  name: string,
  schedule: Agent['workScheduler'],
  leaves: number,
  midnights: readonly number[],
): Interval[] {
  const seed = Math.floor(roll(name, 0) * 2 ** 32);
  const week = weekdays.map((weekday) => readHours(schedule[weekday]));
  const shifts: Interval[] = [];
  for (let index = 0; index <= archiveDays; index++) {
    // 1 January 1970 was a Thursday.
    const hours = week[(firstDate + index + 4) % 7];
    const midnight = midnights[index];
    if (!hours || midnight === undefined) continue;
    // One roll serves four: every new account does this thousands of times.
    const dice = Math.floor(rollNumber(seed, index) * 2 ** 32);
    if (index < archiveDays && (dice >>> 24) / 256 < absence) continue;
    const begin = midnight + hours.start + jitterOf(dice);
    const pause = begin + Math.floor((hours.end - hours.start) * 0.4) + jitterOf(dice >>> 8);
    const back = pause + 1_500;
    if (begin < leaves) shifts.push({ begin, end: Math.min(pause, leaves) });
    if (back < leaves)
      shifts.push({ begin: back, end: Math.min(midnight + hours.end + jitterOf(dice >>> 16), leaves) });
  }
  return shifts;
}

/** Up to ten minutes more or less, from eight bits. */
function jitterOf(bits: number): number {
  return ((bits & 255) - 128) * 4;
}

/** The first second of every day of the archive. */
function listMidnights(): number[] {
  // Clocks change at night, when nobody works: the offset at noon is that of the working hours.
  return Array.from({ length: archiveDays + 1 }, (_, index) => {
    const midnight = (firstDate + index) * day;
    const changes = clockChanges.filter((change) => change / 1000 <= midnight + day / 2).length;
    return midnight - (changes % 2 === 0 ? summer : winter);
  });
}

function readHours(hours: WorkDay | undefined): { readonly start: number; readonly end: number } | null {
  if (hours?.enabled !== 1) return null;
  const seconds = (text: string) => Number(text.slice(0, 2)) * 3_600 + Number(text.slice(3, 5)) * 60;
  return { start: seconds(hours.start), end: seconds(hours.end) };
}
