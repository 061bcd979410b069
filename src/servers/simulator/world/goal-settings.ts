/** Kinds of goal. */
export type GoalType = 'custom_variable' | 'url' | 'api' | 'sales_tracker';

/** What a goal has beside name, kind and switch, by its names on the wire. */
export interface GoalSettings {
  readonly custom_variable_name?: string;
  readonly custom_variable_value?: string;
  readonly url?: string;
  readonly match_type?: string;
  readonly sales_tracker_id?: string;
  readonly value_type?: string;
  readonly value?: number;
  readonly currency?: string;
  readonly time_range?: number;
  readonly order_field_name?: string;
  readonly value_field_name?: string;
}

const members: { readonly [type in GoalType]: readonly (keyof GoalSettings)[] } = {
  custom_variable: ['custom_variable_name', 'custom_variable_value'],
  url: ['match_type', 'url'],
  api: [],
  sales_tracker: [
    'sales_tracker_id',
    'value_type',
    'value',
    'currency',
    'time_range',
    'order_field_name',
    'value_field_name',
  ],
};

const required: readonly (keyof GoalSettings)[] = ['custom_variable_name', 'custom_variable_value', 'url'];

/** The settings that belong to a kind of goal; all others are left out. */
export function pickSettings(type: GoalType, given: GoalSettings): GoalSettings {
  const all = { match_type: 'substring', ...given };
  return Object.fromEntries(
    members[type].flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
}

/** What a kind of goal needs and does not have. */
export function checkSettings(type: GoalType, settings: GoalSettings): string[] {
  return members[type]
    .filter((name) => required.includes(name) && settings[name] === undefined)
    .map((name) => `${name} is required`);
}
