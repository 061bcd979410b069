import type { Group } from './account.ts';
import type { World } from './world.ts';

/**
 * Makes the agents with these logins, and no others, the members of a group; or says what is wrong with the logins and
 * changes nothing. Logins of nobody are left out as long as somebody remains: the reference's sample of a new group
 * names an agent whom its sample of a new agent only creates.
 */
export function setMembers({ agents }: World, group: Group, logins: readonly string[]): string[] {
  const wanted = new Set(logins.map((login) => login.toLowerCase()));
  if (!agents.some(({ login }) => wanted.has(login))) {
    const unknown = [...wanted].map((login) => `agent ${login} does not exist`);
    return unknown.length > 0 ? unknown : ['agents must have at least 1 item'];
  }
  for (const agent of agents) {
    const others = agent.groups.filter((id) => id !== group.id);
    agent.groups = wanted.has(agent.login) ? [...others, group.id] : others;
  }
  return [];
}
