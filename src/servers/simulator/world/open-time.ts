import { worldStart } from '../../../core/simulation/world-start.ts';
import type { Interval } from '../time/interval.ts';
import type { World } from './world.ts';

/** Whose time is asked for; everybody's when both are missing. */
export interface TeamChoice {
  /** Login of an agent. */
  readonly agent?: string;
  /** Group id; 0 is everybody. */
  readonly group?: number;
}

/**
 * When somebody accepted chats, by the begin of each stretch: in the archive the shifts of the team of that time, and
 * every chat somebody held outside of them; since then those who accept chats now.
 */
export function listOpenTime(world: World, choice: TeamChoice, span: Interval, now: number): Interval[] {
  const { agents, roster, chats } = world;
  const isChosen = ({ login, groups }: { readonly login: string; readonly groups: readonly number[] }) =>
    (choice.agent === undefined || login === choice.agent.toLowerCase()) &&
    (!choice.group || groups.includes(choice.group));
  const open: Interval[] = [];
  const add = (interval: Interval) => {
    if (interval.end > span.begin && interval.begin < span.end) open.push(interval);
  };
  const members = roster.filter(isChosen);
  for (const member of members) for (const shift of member.readShifts()) add(shift);

  const logins = new Set([...members, ...agents.filter(isChosen)].map(({ login }) => login));
  // Agents that are gone without having been on the roster have chats all the same.
  if (choice.agent !== undefined && !choice.group) logins.add(choice.agent.toLowerCase());
  const everybody = choice.agent === undefined && !choice.group;
  for (const { agents: staff, started, ended } of chats)
    if (everybody || staff.some(({ login }) => logins.has(login)))
      add({ begin: started, end: Math.min(ended, now) });

  if (agents.some((agent) => agent.status === 'accepting chats' && isChosen(agent)))
    add({ begin: worldStart, end: now });
  return open.sort((one, other) => one.begin - other.begin);
}
