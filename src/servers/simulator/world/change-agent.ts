import type { Agent, AgentStatus, Notifications, WorkDay } from './agent.ts';

/** What can be sent about an agent, by its names on the wire. */
export interface AgentInput {
  readonly name?: string;
  readonly job_title?: string;
  readonly login_status?: string;
  readonly password?: string;
  readonly current_password?: string;
  readonly permission?: 'administrator' | 'normal';
  readonly status?: AgentStatus;
  readonly groups?: readonly number[];
  readonly notifications?: Notifications;
  readonly daily_summary?: number;
  readonly max_chats_count?: number;
  readonly work_scheduler?: { readonly [weekday: string]: Partial<WorkDay> };
}

const selfEditable = new Set([
  'password',
  'current_password',
  'name',
  'job_title',
  'daily_summary',
  'notifications',
  'login_status',
  'status',
]);

/** Whether one agent may change these members of another: administrators all of anybody, the rest some of their own. */
export function mayChange(caller: Agent, agent: Agent, members: readonly string[]): boolean {
  if (caller.permission !== 'normal') return true;
  return caller === agent && members.every((member) => selfEditable.has(member));
}

/** Sets what was sent, except the state right now; switches and weekdays that were not sent stay as they are. */
export function applyInput(agent: Agent, input: AgentInput): void {
  agent.name = input.name ?? agent.name;
  agent.jobTitle = input.job_title ?? agent.jobTitle;
  agent.loginStatus = input.login_status ?? agent.loginStatus;
  agent.password = input.password ?? agent.password;
  agent.permission = input.permission ?? agent.permission;
  agent.dailySummary = input.daily_summary ?? agent.dailySummary;
  agent.maxChats = input.max_chats_count ?? agent.maxChats;
  agent.notifications = { ...agent.notifications, ...input.notifications };
  // Everybody is in group 0 anyway.
  if (input.groups) agent.groups = [...new Set(input.groups)].filter((id) => id !== 0);
  for (const [weekday, hours] of Object.entries(input.work_scheduler ?? {})) {
    const present = agent.workScheduler[weekday];
    if (present) agent.workScheduler[weekday] = { ...present, ...hours };
  }
}
