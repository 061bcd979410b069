import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { Agent } from '../world/agent.ts';
import { type AgentInput, applyInput, mayChange } from '../world/change-agent.ts';
import { renderAgent } from '../world/render-agent.ts';
import type { Call } from './route.ts';

/** Changes the members that were sent, if the caller may, and answers the profile with its working hours. */
export function updateAgent({ world, caller, body, now }: Call<unknown, AgentInput>, agent: Agent): Answer {
  if (!mayChange(caller, agent, Object.keys(body))) {
    return refuse(403, 'Only the owner and administrators may change this');
  }
  const errors = [...checkReferences(world, { group: body.groups }), ...checkPassword(body, caller)];
  if (body.permission !== undefined && agent.permission === 'owner') {
    errors.push('permission of the owner cannot be changed');
  }
  if (errors.length > 0) return refuseArguments(errors);
  applyInput(agent, body);
  // Signing in can't be done from here: status does nothing for an agent who is offline.
  if (body.status !== undefined && agent.status !== 'offline') {
    agent.status = body.status;
    if (agent.status === 'offline') agent.lastLogout = now;
  }
  const week = Object.entries(agent.workScheduler).map(([weekday, hours]) => [weekday, { ...hours }]);
  return ok({ ...renderAgent(agent, world.groups), work_scheduler: Object.fromEntries(week) });
}

function checkPassword({ password, current_password: current }: AgentInput, caller: Agent): string[] {
  if (password === undefined) return [];
  if (current === undefined) return ['current_password is required'];
  return current === caller.password ? [] : ['current_password is wrong'];
}
