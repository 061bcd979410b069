/** A department chats are routed to. */
export interface Group {
  /** Group id; 0 holds everybody. */
  readonly id: number;
  /** Name. */
  readonly name: string;
  /** Language of the chat window, a two-letter code. */
  readonly language: string;
}

/** Something visitors should achieve. */
export interface Goal {
  /** Goal id, or sales tracker id. */
  readonly id: number;
  /** Name. */
  readonly name: string;
  /** Kind of goal. */
  readonly type: 'custom_variable' | 'url' | 'api' | 'sales_tracker';
}

/** A label for chats and tickets, kept by one group. */
export interface Tag {
  /** The tag. */
  readonly name: string;
  /** Login of whoever added it. */
  readonly author: string;
  /** When it was added, in Unix seconds. */
  readonly created: number;
  /** Group it belongs to. */
  readonly group: number;
}

/** Number of the account, as in the code of its chat window. */
export const licenceNumber = 8_801_234;

/** Zone the account reports in when a call names none. */
export const accountZone = 'Europe/Warsaw';

/** Departments of Harbor Pine. */
export const groups: readonly Group[] = [
  { id: 0, name: 'General', language: 'en' },
  { id: 1, name: 'Orders', language: 'en' },
  { id: 2, name: 'Fit advice', language: 'en' },
  { id: 3, name: 'Wholesale', language: 'pl' },
  { id: 4, name: 'Repair workshop', language: 'en' },
];

/** Goals of Harbor Pine; 304 tracks sales. */
export const goals: readonly Goal[] = [
  { id: 304, name: 'Jacket checkout', type: 'sales_tracker' },
  { id: 311, name: 'Newsletter sign-up', type: 'url' },
  { id: 318, name: 'Size guide opened', type: 'custom_variable' },
  { id: 322, name: 'Call-back booked', type: 'api' },
];

/** Tags of Harbor Pine, added in the weeks before the archive begins. */
export const tags: readonly Tag[] = (
  [
    ['sizing', 'nadia', 1],
    ['returns', 'leo', 1],
    ['jackets', 'nadia', 2],
    ['delivery', 'leo', 1],
    ['repair', 'nadia', 4],
    ['wholesale', 'pawel', 3],
    ['stock', 'leo', 1],
    ['care', 'nadia', 2],
    ['discount', 'nadia', 0],
  ] as const
).map(([name, author, group], index) => ({
  name,
  author: `${author}@harborpine.example`,
  created: Date.UTC(2016, 2, 14 + index, 9) / 1000,
  group,
}));
