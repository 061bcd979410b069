/** How many items a page of chats or tickets has. */
const pageSize = 25;

/** One page of a list (counted from 1) with the numbers that go with it. */
export function pageOf<T>(items: readonly T[], page: number): { items: T[]; total: number; pages: number } {
  const start = (page - 1) * pageSize;
  return {
    items: items.slice(start, start + pageSize),
    total: items.length,
    pages: Math.ceil(items.length / pageSize),
  };
}
