import type { Chat } from '../world/chat.ts';
import { type BucketReport, roundTo } from './bucket-report.ts';

/** Which goals a report counts, by the names on the wire. */
export interface GoalChoice {
  /** Only this goal, be it a sale or not. */
  readonly goal?: number;
  /** 1 for sales only; 0 for everything else, unless a goal is named. */
  readonly sales_tracker?: number;
  /** Only sales in this currency. */
  readonly currency?: string;
}

interface Tally {
  goals: number;
  readonly sales: Map<string, { sales_count: number; value: number }>;
}

/** Goals reached up to `now` (Unix seconds) by those who chatted, and what was sold. */
export function reportGoals(choice: GoalChoice, now: number): BucketReport<Chat, Tally> {
  const { goal, sales_tracker, currency } = choice;
  const salesOnly = sales_tracker === 1;
  const isWanted = (id: number, isSale: boolean) =>
    goal === undefined ? isSale === salesOnly : id === goal && (isSale || !salesOnly);
  return {
    tellsDays: true,
    at: (chat) => chat.started,
    start: () => ({ goals: 0, sales: new Map() }),
    add(tally, chat) {
      for (const { goal: id, at, isSale, order } of chat.goals) {
        if (at > now || !isWanted(id, isSale)) continue;
        if (isSale && currency !== undefined && order?.currency !== currency.toUpperCase()) continue;
        tally.goals += 1;
        if (isSale && order) addSale(tally, order.currency, Number(order.price));
      }
    },
    show: ({ goals, sales }) => ({ goals, value: Object.fromEntries(sales) }),
  };
}

function addSale({ sales }: Tally, currency: string, price: number): void {
  const sum = sales.get(currency) ?? { sales_count: 0, value: 0 };
  sales.set(currency, { sales_count: sum.sales_count + 1, value: roundTo(sum.value + price, 2) });
}
