import type { ServedEndpoint } from '../../../core/catalogue/served-resource.ts';
import { type FormFields, type FormValue, splitName } from '../../../core/http/parse-form.ts';
import type { Arguments } from './arguments.ts';
import { checkValue } from './check-value.ts';

/**
 * Checks path and query arguments against an endpoint's parameters and adds what is wrong to `errors`. Arguments the
 * descriptor does not name are ignored.
 */
export function checkParameters(
  parameters: ServedEndpoint['parameters'],
  path: { readonly [name: string]: string },
  query: FormFields,
  errors: string[],
): Arguments {
  const options = { fromText: true, defaults: true };
  const checked: [string, unknown][] = [];
  for (const { name, schema, required, defaultText } of parameters) {
    // A path variant such as /status/{group} carries what else stands in the query.
    const inPath = Object.hasOwn(path, name) ? path[name] : undefined;
    const value = inPath ?? find(query, name, schema.type === 'array');
    if (value !== undefined) checked.push([name, checkValue(schema, value, name, options, errors)]);
    else if (required) errors.push(`${name} is required`);
    // A default in words depends on the call: the route knows it.
    else if (schema.default !== undefined && defaultText === undefined) checked.push([name, schema.default]);
  }
  return Object.fromEntries(checked);
}

function find(query: FormFields, name: string, isList: boolean): FormValue | undefined {
  let value: FormValue | undefined = query;
  for (const step of splitName(name)) {
    if (step === '') break;
    value = value instanceof Map ? value.get(step) : undefined;
  }
  // Before brackets came (2017-08-08), a single tag was sent as tag=x.
  return isList && typeof value === 'string' ? new Map([['0', value]]) : value;
}
