import type { Json } from '../../../core/catalogue/schema.ts';
import type { Greeting, Rule } from './greeting.ts';

type Members = { [name: string]: Json };

/** A greeting as the API shows it. */
export function renderGreeting({ id, active, name, rules, text }: Greeting): Members {
  return {
    id,
    active,
    name,
    rules: rules.map(renderRule),
    properties: { active: active ? '1' : '0', 'greeting-message_text': text },
  };
}

function renderRule({ id, value, type, operator, variableName, variableValue, urls }: Rule): Members {
  return {
    id,
    ...(value === undefined ? {} : { value }),
    type,
    ...(operator === undefined ? {} : { operator }),
    condition: 'and',
    ...(variableName === undefined ? {} : { variable_name: variableName }),
    ...(variableValue === undefined ? {} : { variable_value: variableValue }),
    ...(urls === undefined ? {} : { urls: urls.map((step) => ({ url: step.url, operator: step.operator })) }),
  };
}
