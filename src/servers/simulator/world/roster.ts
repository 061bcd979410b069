import { worldStart } from '../time/clock.ts';
import type { Interval } from '../time/interval.ts';
import { day } from '../time/local-day.ts';
import { accountZone } from './account.ts';
import type { Agent, WorkDay } from './agent.ts';
import { archiveDays } from './moment.ts';
import { reportZone } from './report-zone.ts';
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

/** Writes down who worked when; later changes of the team leave the past as it was. */
export function createRoster(seed: string, agents: readonly Agent[]): RosterMember[] {
  return agents.map((agent) => {
    const { login, groups, workScheduler } = structuredClone(agent);
    const leaves = leaveOf(seed, agent);
    let shifts: readonly Interval[] | undefined;
    return {
      login,
      groups,
      readShifts() {
        shifts ??= createShifts(`${seed} ${login}`, workScheduler, leaves);
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

function createShifts(name: string, schedule: Agent['workScheduler'], leaves: number): Interval[] {
  const zone = reportZone(accountZone);
  const seed = Math.floor(roll(name, 0) * 2 ** 32);
  const week = weekdays.map((weekday) => readHours(schedule[weekday]));
  const shifts: Interval[] = [];
  const add = (begin: number, end: number) => {
    const last = Math.min(end, leaves);
    if (last > begin) shifts.push({ begin, end: last });
  };
  const today = Math.floor(worldStart / day);
  for (let date = today - archiveDays; date <= today; date++) {
    // 1 January 1970 was a Thursday.
    const hours = week[(date + 4) % 7];
    if (!hours || (date < today && rollNumber(seed, date * 4) < absence)) continue;
    const jitter = (salt: number) => Math.floor((rollNumber(seed, date * 4 + salt) - 0.5) * 1_200);
    // Clocks change at night, when nobody works.
    const midnight = date * day - zone.offsetAt(date * day + day / 2);
    const begin = midnight + hours.start + jitter(1);
    const pause = begin + Math.floor((hours.end - hours.start) * 0.4) + jitter(2);
    add(begin, pause);
    add(pause + 1_500, midnight + hours.end + jitter(3));
  }
  return shifts;
}

function readHours(hours: WorkDay | undefined): { readonly start: number; readonly end: number } | null {
  if (hours?.enabled !== 1) return null;
  const seconds = (text: string) => Number(text.slice(0, 2)) * 3_600 + Number(text.slice(3, 5)) * 60;
  return { start: seconds(hours.start), end: seconds(hours.end) };
}
