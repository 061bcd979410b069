import type { Agent } from './agent.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

// Somebody has to be there early, in the evening and at weekends. Days are counted from Monday.
const shifts: { readonly [login: string]: readonly [days: string, start: string, end: string] } = {
  'tomasz@harborpine.example': ['34567', '12:00', '20:00'],
  'yusuf@harborpine.example': ['12367', '13:00', '21:00'],
  'greta@harborpine.example': ['12345', '07:00', '15:00'],
  'oona@harborpine.example': ['23456', '07:00', '15:00'],
  'dev@harborpine.example': ['12457', '15:30', '23:30'],
};

/** The week of an agent of the first team whose hours are not those of a new account, or null. */
export function findSpecialWeek(login: string): Agent['workScheduler'] | null {
  const shift = shifts[login];
  if (!shift) return null;
  const [days, start, end] = shift;
  return Object.fromEntries(
    weekdays.map((weekday, index) => [
      weekday,
      { enabled: days.includes(String(index + 1)) ? 1 : 0, start, end },
    ]),
  );
}
