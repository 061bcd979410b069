import type { Group } from './account.ts';
import type { Agent } from './agent.ts';

/** An agent as the list shows them. */
export function renderAgentRow({ name, permission, avatar, login, status }: Agent) {
  return { name, permission, avatar, login, status };
}

/** The profile of an agent, without key and working hours. */
export function renderAgent(agent: Agent, groups: readonly Group[]) {
  const {
    new_visitor = 0,
    returning_visitor = 0,
    queued_visitor = 0,
    visitor_is_typing = 0,
    new_goal = 0,
  } = agent.notifications;
  return {
    login: agent.login,
    name: agent.name,
    login_status: agent.loginStatus,
    permission: agent.permission,
    daily_summary: agent.dailySummary,
    job_title: agent.jobTitle,
    avatar: agent.avatar,
    // incoming_chat can be set, but no documented reply shows it.
    notifications: { new_visitor, returning_visitor, queued_visitor, visitor_is_typing, new_goal },
    max_chats_count: agent.maxChats,
    groups: groups.filter(({ id }) => agent.groups.includes(id)).map(({ id, name }) => ({ id, name })),
    status: agent.status,
    last_logout: agent.lastLogout,
  };
}
