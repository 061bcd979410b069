import type { GoalSettings, GoalType } from './goal-settings.ts';

/** A department chats are routed to. */
export interface Group {
  /** Group id; 0 holds everybody. */
  readonly id: number;
  /** Name. */
  name: string;
  /** Language of the chat window, a two-letter code. */
  language: string;
}

/** Something visitors should achieve. */
export interface Goal {
  /** Goal id, or sales tracker id. */
  readonly id: number;
  /** Name. */
  name: string;
  /** Kind of goal. */
  type: GoalType;
  /** Whether it is switched on, 0 or 1. */
  active: number;
  /** The members that belong to its kind. */
  settings: GoalSettings;
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
  { id: 0, name: 'All operators', language: 'en' },
  { id: 1, name: 'Orders', language: 'en' },
  { id: 2, name: 'Fit advice', language: 'en' },
  { id: 3, name: 'Wholesale', language: 'pl' },
  { id: 4, name: 'Repair workshop', language: 'en' },
];

/** Goals of Harbor Pine; 304 tracks sales. */
export const goals: readonly Goal[] = [
  {
    id: 304,
    name: 'Jacket checkout',
    type: 'sales_tracker',
    active: 1,
    settings: {
      sales_tracker_id: 'fjord-sales',
      value_type: 'dynamic',
      currency: 'PLN',
      time_range: 7,
      order_field_name: 'order_no',
      value_field_name: 'order_total',
    },
  },
  {
    id: 311,
    name: 'Newsletter sign-up',
    type: 'url',
    active: 1,
    settings: { match_type: 'substring', url: 'https://harborpine.example/newsletter/thanks' },
  },
  {
    id: 318,
    name: 'Size guide opened',
    type: 'custom_variable',
    active: 1,
    settings: { custom_variable_name: 'size_guide', custom_variable_value: 'opened' },
  },
  { id: 322, name: 'Call-back booked', type: 'api', active: 1, settings: {} },
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
