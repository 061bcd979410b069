import { agents } from '../../../core/catalogue/livechat/agents.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { Agent, AgentStatus } from '../world/agent.ts';
import { type AgentInput, applyInput } from '../world/change-agent.ts';
import { createAgent } from '../world/create-agents.ts';
import { randomHex } from '../world/random-id.ts';
import { renderAgent, renderAgentRow } from '../world/render-agent.ts';
import { type Call, createRoute, type Route } from './route.ts';
import { updateAgent } from './update-agent.ts';

type OneAgent = { login: string };
const notAllowed = 'Only the owner and administrators may do this';

/** The people who answer chats. */
export const agentRoutes: readonly Route[] = [
  createRoute<{ status?: AgentStatus }>(agents, 'agents.list', ({ world, parameters: { status } }) =>
    ok(world.agents.filter((agent) => status === undefined || agent.status === status).map(renderAgentRow)),
  ),
  createRoute<OneAgent>(agents, 'agents.get', (call) =>
    withAgent(call, (agent) => {
      const profile = renderAgent(agent, call.world.groups);
      return ok(agent === call.caller ? { ...profile, api_key: agent.apiKey } : profile);
    }),
  ),
  createRoute<object, AgentInput & { login: string; name: string }>(agents, 'agents.create', (call) => {
    const { world, caller, body } = call;
    const login = body.login.toLowerCase();
    if (caller.permission === 'normal') return refuse(403, notAllowed);
    if (world.agents.some((agent) => agent.login === login)) return refuse(400, 'Agent already exists!');
    const errors = checkReferences(world, { group: body.groups });
    if (errors.length > 0) return refuseArguments(errors);
    const agent = createAgent(world.random, login, body.name, {});
    applyInput(agent, body);
    world.agents.push(agent);
    return ok(renderAgent(agent, world.groups));
  }),
  createRoute<OneAgent, AgentInput>(
    agents,
    'agents.update',
    (call) => withAgent(call, (agent) => updateAgent(call, agent)),
    // The words say that current_password goes with a password; the reference's own sample has neither.
    (schema) => ({ ...schema, required: schema.required?.filter((name) => name !== 'current_password') }),
  ),
  createRoute<OneAgent>(agents, 'agents.delete', (call) =>
    withAgent(call, (agent) => {
      if (call.caller.permission === 'normal') return refuse(403, notAllowed);
      if (agent.permission === 'owner') return refuse(400, 'The owner cannot be removed');
      call.world.agents = call.world.agents.filter((other) => other !== agent);
      return ok({ result: `${agent.login} removed successfully` });
    }),
  ),
  createRoute<OneAgent>(agents, 'agents.reset-api-key', (call) =>
    withAgent(call, (agent) => {
      if (agent !== call.caller && call.caller.permission === 'normal') return refuse(403, notAllowed);
      agent.apiKey = randomHex(call.world.random, 32);
      return ok({ ...renderAgent(agent, call.world.groups), api_key: agent.apiKey });
    }),
  ),
];

function withAgent<Body>(call: Call<OneAgent, Body>, answer: (agent: Agent) => Answer): Answer {
  const login = call.parameters.login.toLowerCase();
  const agent = call.world.agents.find((candidate) => candidate.login === login);
  return agent ? answer(agent) : refuse(404, 'Agent not found');
}
