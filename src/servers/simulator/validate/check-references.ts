import type { World } from '../world/world.ts';

/** Names in arguments that must exist in the account, by what they name. */
export interface References {
  /** Group ids, by argument. */
  readonly group?: readonly (number | undefined)[];
  /** Logins of agents, present ones or such as have chats or tickets in the archive. */
  readonly agent?: string | undefined;
  /** Group of a filter on chats: a present one, or one that has chats in the archive. */
  readonly archivedGroup?: number | undefined;
  /** Goal or sales tracker ids. */
  readonly goals?: readonly (number | undefined)[];
  /** Greeting ids. */
  readonly greetings?: readonly (number | undefined)[];
  /** Tags that are put on something. */
  readonly tags?: readonly string[];
}

/** What is wrong with the references of a call, in the style of the other argument errors. */
export function checkReferences(world: World, references: References): string[] {
  const errors: string[] = [];
  for (const id of references.group ?? []) {
    if (id !== undefined && !world.groups.some((group) => group.id === id))
      errors.push(`group ${id} does not exist`);
  }
  const { archivedGroup } = references;
  if (archivedGroup !== undefined && !isKnownGroup(world, archivedGroup))
    errors.push(`group ${archivedGroup} does not exist`);
  for (const id of references.goals ?? []) {
    if (id !== undefined && !world.goals.some((goal) => goal.id === id))
      errors.push(`goal ${id} does not exist`);
  }
  for (const id of references.greetings ?? []) {
    if (id !== undefined && !world.greetings.some((greeting) => greeting.id === id))
      errors.push(`greeting ${id} does not exist`);
  }
  for (const name of references.tags ?? []) {
    if (!world.tags.some((tag) => tag.name === name)) errors.push(`tag ${name} does not exist`);
  }
  const { agent } = references;
  if (agent !== undefined && !isKnownAgent(world, agent.toLowerCase()))
    errors.push(`agent ${agent} does not exist`);
  return errors;
}

/** Whether a login, in lower case as the account keeps them, is or was somebody's. */
function isKnownAgent({ agents, chats, tickets }: World, login: string): boolean {
  return (
    agents.some((agent) => agent.login === login) ||
    chats.some((chat) => chat.agents.some((person) => person.login === login)) ||
    tickets.some((ticket) => ticket.assignee?.login === login)
  );
}

/** Whether a group exists, or existed when a chat of the archive was routed to it. */
function isKnownGroup({ groups, chats }: World, id: number): boolean {
  return groups.some((group) => group.id === id) || chats.some((chat) => chat.group === id);
}
