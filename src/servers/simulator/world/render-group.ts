import type { Group } from './account.ts';
import type { Agent } from './agent.ts';

/** A group as the API shows it; group 0 holds everybody and names nobody. */
export function renderGroup({ id, name, language }: Group, team: readonly Agent[]) {
  const members = id === 0 ? team : team.filter((agent) => agent.groups.includes(id));
  return {
    id,
    name,
    language,
    ...(id === 0 ? {} : { agents: members.map(({ login }) => login) }),
    status: combineStatus(members),
  };
}

/** One who accepts chats is enough; so is one who is signed in at all. */
function combineStatus(members: readonly Agent[]): Agent['status'] {
  const states = ['accepting chats', 'not accepting chats'] as const;
  return states.find((state) => members.some(({ status }) => status === state)) ?? 'offline';
}
