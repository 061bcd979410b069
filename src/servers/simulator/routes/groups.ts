import { groups } from '../../../core/catalogue/livechat/groups.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import type { Group } from '../world/account.ts';
import { removeGroup } from '../world/remove-group.ts';
import { renderGroup } from '../world/render-group.ts';
import { setMembers } from '../world/set-members.ts';
import { administratorsOnly } from './administrators-only.ts';
import { type Call, createRoute, type Route } from './route.ts';

type OneGroup = { group_id: number };
type NewGroup = { name: string; agents: readonly string[]; language: string };

/** Departments that chats are routed to. */
export const groupRoutes: readonly Route[] = [
  createRoute(groups, 'groups.list', ({ world }) =>
    ok(world.groups.map((group) => renderGroup(group, world.agents))),
  ),
  createRoute<OneGroup>(groups, 'groups.get', (call) =>
    withGroup(call, (group) => ok(renderGroup(group, call.world.agents))),
  ),
  createRoute<object, NewGroup>(
    groups,
    'groups.create',
    administratorsOnly(({ world, body: { name, language, agents } }) => {
      const group: Group = { id: world.lastIds.group + 1, name, language };
      const errors = setMembers(world, group, agents);
      if (errors.length > 0) return refuseArguments(errors);
      world.lastIds.group = group.id;
      world.groups.push(group);
      return ok(renderGroup(group, world.agents));
    }),
  ),
  createRoute<OneGroup, Partial<NewGroup>>(
    groups,
    'groups.update',
    administratorsOnly((call) =>
      withEditableGroup(call, (group) => {
        const { world, body } = call;
        const errors = body.agents ? setMembers(world, group, body.agents) : [];
        if (errors.length > 0) return refuseArguments(errors);
        group.name = body.name ?? group.name;
        group.language = body.language ?? group.language;
        return ok(renderGroup(group, world.agents));
      }),
    ),
  ),
  createRoute<OneGroup>(
    groups,
    'groups.delete',
    administratorsOnly((call) =>
      withEditableGroup(call, (group) => {
        removeGroup(call.world, group, call.now);
        return ok({ result: 'group removed successfully' });
      }),
    ),
  ),
];

function withGroup<Body>(call: Call<OneGroup, Body>, answer: (group: Group) => Answer): Answer {
  const group = call.world.groups.find((candidate) => candidate.id === call.parameters.group_id);
  return group ? answer(group) : refuse(404, 'Group not found');
}

function withEditableGroup<Body>(call: Call<OneGroup, Body>, answer: (group: Group) => Answer): Answer {
  return withGroup(call, (group) =>
    group.id === 0 ? refuse(400, 'Group 0 cannot be edited') : answer(group),
  );
}
