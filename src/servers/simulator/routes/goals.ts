import { goals } from '../../../core/catalogue/livechat/goals.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import type { Goal } from '../world/account.ts';
import { checkSettings, type GoalSettings, type GoalType, pickSettings } from '../world/goal-settings.ts';
import { findVisitor } from '../world/presence.ts';
import { checkOrderInput, type OrderInput, reachGoal, removeGoal } from '../world/reach-goal.ts';
import { type Call, createRoute, type Route } from './route.ts';

type OneGoal = { goal_id: number };
type GoalInput = GoalSettings & { name: string; type: GoalType; active?: number };

/** What visitors should achieve. */
export const goalRoutes: readonly Route[] = [
  createRoute<{ type?: GoalType }>(goals, 'goals.list', ({ world, parameters: { type } }) =>
    ok(world.goals.filter((goal) => type === undefined || goal.type === type).map(renderRow)),
  ),
  createRoute<OneGoal>(goals, 'goals.get', (call) => withGoal(call, (goal) => ok(renderGoal(goal)))),
  createRoute<object, GoalInput>(goals, 'goals.create', ({ world, body }) => {
    const { name, type, active = 1 } = body;
    const settings = pickSettings(type, body);
    const errors = checkSettings(type, settings);
    if (errors.length > 0) return refuseArguments(errors);
    const goal: Goal = { id: world.nextGoalId(), name, type, active, settings };
    world.goals.push(goal);
    return ok(renderGoal(goal));
  }),
  createRoute<OneGoal, Partial<GoalInput>>(goals, 'goals.update', (call) =>
    withGoal(call, (goal) => {
      const { name = goal.name, type = goal.type, active = goal.active } = call.body;
      const settings = pickSettings(type, { ...goal.settings, ...call.body });
      const errors = checkSettings(type, settings);
      if (errors.length > 0) return refuseArguments(errors);
      Object.assign(goal, { name, type, active, settings });
      return ok(renderGoal(goal));
    }),
  ),
  createRoute<OneGoal>(goals, 'goals.delete', (call) =>
    withGoal(call, (goal) => {
      removeGoal(call.world, goal);
      return ok({ result: 'goal removed successfully' });
    }),
  ),
  createRoute<OneGoal, OrderInput & { visitor_id: string }>(goals, 'goals.mark-as-successful', (call) =>
    withGoal(call, (goal) => {
      const { world, now, body } = call;
      const errors = checkOrderInput(body);
      if (!findVisitor(world, body.visitor_id, now)) errors.push(`visitor ${body.visitor_id} does not exist`);
      if (goal.active === 0) errors.push(`goal ${goal.id} is switched off`);
      if (errors.length > 0) return refuseArguments(errors);
      reachGoal(world, body.visitor_id, goal, body, now);
      return ok({ result: 'goal marked as successful' });
    }),
  ),
];

function renderRow({ id, name, active, type }: Goal) {
  return { id, name, active, type };
}

function renderGoal(goal: Goal) {
  return { ...renderRow(goal), ...goal.settings };
}

function withGoal<Body>(call: Call<OneGoal, Body>, answer: (goal: Goal) => Answer): Answer {
  const goal = call.world.goals.find(({ id }) => id === call.parameters.goal_id);
  return goal ? answer(goal) : refuse(404, 'Goal not found');
}
