import type { Greeting, Rule } from './greeting.ts';

/** A rule as it is sent, by its names on the wire. */
export interface RuleInput {
  readonly type: string;
  readonly value?: string | number;
  readonly operator?: string;
  readonly variable_name?: string;
  readonly variable_value?: string;
  readonly urls?: readonly { readonly url: string; readonly operator?: string }[];
}

/** What can be sent about a greeting, by its names on the wire. */
export interface GreetingInput {
  readonly name?: string;
  readonly rules?: readonly RuleInput[];
  readonly group?: number;
  readonly active?: number;
  readonly subtype?: 'announcement';
  readonly properties?: { readonly 'greeting-message_text'?: string };
}

const textMember = 'greeting-message_text';

/** What is wrong with lists that have to hold something. */
export function checkRules(rules: readonly RuleInput[] | undefined): string[] {
  if (rules?.length === 0) return ['rules must not be empty'];
  return (rules ?? []).flatMap(({ urls }, index) =>
    urls?.length === 0 ? [`rules[${index}].urls must not be empty`] : [],
  );
}

/** Sets what was sent; rules replace all former ones and get new ids. */
export function applyGreeting(greeting: Greeting, input: GreetingInput, nextRuleId: () => number): void {
  greeting.name = input.name ?? greeting.name;
  greeting.text = input.properties?.[textMember] ?? greeting.text;
  if (input.active !== undefined) greeting.active = input.active === 1;
  // The reference's replies have several rules in another order than they were sent in.
  if (input.rules) greeting.rules = input.rules.toReversed().map((rule) => createRule(rule, nextRuleId()));
}

function createRule(input: RuleInput, id: number): Rule {
  const {
    type,
    value,
    operator = 'equals',
    variable_name: variableName,
    variable_value: variableValue,
  } = input;
  if (input.urls) {
    return {
      id,
      type,
      urls: input.urls.map((step) => ({ url: step.url, operator: step.operator ?? 'equals' })),
    };
  }
  return {
    id,
    type,
    value: value === undefined ? undefined : String(value),
    operator,
    variableName,
    variableValue,
  };
}
