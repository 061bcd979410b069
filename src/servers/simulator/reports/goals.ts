import { goalCurrency } from '../world/account.ts';
import type { Chat } from '../world/chat.ts';
import { type BucketReport, type Members, roundTo } from './bucket-report.ts';

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
  sales: number;
  cents: number;
}

/** Goals reached in chats, and what was sold. */
export function reportGoals({ goal, sales_tracker, currency }: GoalChoice): BucketReport<Chat, Tally> {
  const salesOnly = sales_tracker === 1;
  const paidInIt = currency === undefined || currency.toUpperCase() === goalCurrency;
  const isWanted = (id: number, isSale: boolean) => {
    if (isSale && !paidInIt) return false;
    return goal === undefined ? isSale === salesOnly : id === goal && (isSale || !salesOnly);
  };
  return {
    at: (chat) => chat.started,
    start: () => ({ goals: 0, sales: 0, cents: 0 }),
    add(tally, chat) {
      for (const reached of chat.goals) {
        if (!isWanted(reached.goal, reached.order !== null)) continue;
        tally.goals += 1;
        if (!reached.order) continue;
        tally.sales += 1;
        tally.cents += Math.round(Number(reached.order.price) * 100);
      }
    },
    show: ({ goals, sales, cents }) => ({ goals, value: showSales(sales, cents) }),
  };
}

function showSales(sales: number, cents: number): Members {
  return sales === 0 ? {} : { [goalCurrency]: { sales_count: sales, value: roundTo(cents / 100, 2) } };
}
