import { status } from '../../../core/catalogue/livechat/status.ts';
import { ok, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import { createRoute, type Route } from './route.ts';

/** Whether a group is online. */
export const statusRoutes: readonly Route[] = [
  createRoute<{ group: number }>(status, 'status.get', ({ world, parameters: { group } }) => {
    const errors = checkReferences(world, { group: [group] });
    if (errors.length > 0) return refuseArguments(errors);
    const isOnline = world.agents.some(
      (agent) => agent.status === 'accepting chats' && (group === 0 || agent.groups.includes(group)),
    );
    return ok({ status: isOnline ? 'online' : 'offline' });
  }),
];
