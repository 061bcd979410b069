import type { ReachedGoal } from './chat.ts';
import type { Conversation } from './conversation.ts';
import type { Random } from './random.ts';

/** Which goals a visitor reached between start and end of a chat (Unix seconds), earliest first. */
export function pickGoals(
  random: Random,
  { product, order, size }: Conversation,
  started: number,
  ended: number,
): ReachedGoal[] {
  const goals: ReachedGoal[] = [];
  const reach = (goal: number, bought: boolean) => {
    const description = `${product[0]}, size ${size}`;
    const sale = bought ? { id: order, description, price: product[2], currency: 'PLN' } : null;
    goals.push({ goal, at: random.integer(started, ended), isSale: bought, order: sale });
  };
  if (random.chance(0.11)) reach(304, true);
  if (random.chance(0.07)) reach(311, false);
  if (random.chance(0.04)) reach(318, false);
  return goals.sort((one, other) => one.at - other.at);
}
