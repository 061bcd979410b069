import type { Goal } from './account.ts';
import type { ReachedGoal } from './chat.ts';
import type { World } from './world.ts';

/** What can be sent about a reached goal, by its names on the wire. */
export interface OrderInput {
  readonly order_id?: string;
  readonly order_description?: string;
  readonly order_price?: string;
  readonly order_currency?: string;
}

/** Says what is wrong with the data of an order. */
export function checkOrderInput({ order_price: price }: OrderInput): string[] {
  const isPrice = price === undefined || /^\d+(\.\d+)?$/.test(price);
  return isPrice ? [] : ['order_price must be a number with a period as decimal mark'];
}

/**
 * Notes at `now` (Unix seconds) that a visitor reached a goal, in their latest chat; somebody on the site who has not
 * chatted so far brings it into the chat they start.
 */
export function reachGoal(world: World, visitorId: string, goal: Goal, input: OrderInput, now: number): void {
  const {
    order_id: id,
    order_description: description,
    order_price: price,
    order_currency: currency,
  } = input;
  const isOrder = [id, description, price, currency].some((part) => part !== undefined);
  const reached: ReachedGoal = {
    goal: goal.id,
    at: now,
    isSale: goal.type === 'sales_tracker',
    order: isOrder
      ? { id: id ?? '', description: description ?? '', price: price ?? '0', currency: currency ?? '' }
      : null,
  };
  const chat = world.chats.find(({ visitor }) => visitor.id === visitorId);
  if (chat) chat.goals = [...chat.goals, reached];
  else world.goalsOfNewcomers.set(visitorId, [...(world.goalsOfNewcomers.get(visitorId) ?? []), reached]);
}

/** Takes a goal out of the account; chats in which it was reached keep its name. */
export function removeGoal(world: World, goal: Goal): void {
  world.goals = world.goals.filter((other) => other !== goal);
  const lists = [...world.chats.map((chat) => chat.goals), ...world.goalsOfNewcomers.values()];
  for (const reached of lists.flat()) if (reached.goal === goal.id) reached.formerName = goal.name;
}
