import type { Group } from './account.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { cannedResponseEventData } from './render-webhook-data.ts';
import type { World } from './world.ts';

/**
 * Takes a group out of the account at `now` (Unix seconds): its members leave it, its tags, greetings and canned responses go
 * with it, and its tickets move to group 0 unless they are in another one too. Chats stay archived under its id.
 */
export function removeGroup(world: World, group: Group, now: number): void {
  const { id } = group;
  const without = (ids: readonly number[]) => ids.filter((other) => other !== id);
  world.groups = world.groups.filter((other) => other !== group);
  world.tags = world.tags.filter((tag) => tag.group !== id);
  world.greetings = world.greetings.filter((greeting) => greeting.group !== id);
  for (const agent of world.agents) agent.groups = without(agent.groups);
  for (const ticket of world.tickets) {
    if (!ticket.groups.includes(id)) continue;
    const others = without(ticket.groups);
    ticket.groups = others.length > 0 ? others : [0];
  }
  const removed = world.cannedResponses.filter((response) => response.group === id);
  world.cannedResponses = world.cannedResponses.filter((response) => response.group !== id);
  for (const response of removed)
    notifyWebhooks(world, 'canned_response_changed', now, cannedResponseEventData(response));
}
