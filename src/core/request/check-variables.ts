import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';
import type { Problem } from './check-draft.ts';
import { type Draft, parameterKey } from './draft.ts';
import { findReferences } from './references.ts';
import type { Variable } from './variable.ts';

/** A text of a draft that refers to variables. */
export interface ReferringText {
  /** The input it stands at, as in `Problem`. */
  readonly field: string;
  /** Name of that input. */
  readonly label: string;
  /** The text as typed. */
  readonly text: string;
  /** Names it refers to. */
  readonly names: readonly string[];
  /** Whether it becomes part of the URL. */
  readonly inUrl: boolean;
}

/** Every text of a draft that refers to variables. */
export function listReferences(endpoint: Endpoint, draft: Draft): ReferringText[] {
  const inParameters = endpoint.parameters.flatMap((parameter) => {
    const field = parameterKey(parameter);
    const inUrl = parameter.in !== 'header';
    const texts = draft.parameters[field] ?? [];
    return texts.map((text) => ({ field, label: parameter.name, text, inUrl }));
  });
  const inHeaders = draft.headers.map(({ name, value }, index) => ({
    field: `header:${index}`,
    label: name || `header ${index + 1}`,
    text: value,
    inUrl: false,
  }));
  const inBody = (endpoint.body ? stringsOf(draft.body.value, '') : []).map(({ at, text }) => ({
    field: `body:${at}`,
    label: at,
    text,
    inUrl: false,
  }));
  return [...inParameters, ...inHeaders, ...inBody]
    .map((typed) => ({ ...typed, names: findReferences(typed.text) }))
    .filter(({ names }) => names.length);
}

/** What is wrong with the variables a draft refers to, before their values are looked at. */
export function checkVariables(texts: readonly ReferringText[], variables: readonly Variable[]): Problem[] {
  return texts.flatMap(({ field, label, names, inUrl }) =>
    names
      .map((name) =>
        describe(
          name,
          variables.find((one) => one.name === name),
          inUrl,
        ),
      )
      .filter((message) => message !== null)
      .slice(0, 1)
      .map((message) => ({ field, label, message })),
  );
}

function describe(name: string, variable: Variable | undefined, inUrl: boolean): string | null {
  if (!variable)
    return `“{{${name}}}” is no variable of this account. Create it under Variables; to send the braces themselves, write “\\{{”.`;
  if (variable.kind === 'plain') return null;
  if (inUrl)
    return `“{{${name}}}” is secret, and secret variables go into headers and bodies only: addresses are logged on their way. Use a plain variable here.`;
  switch (variable.status) {
    case 'missing':
      return `The secret variable “{{${name}}}” has no value any more. Enter it again under Variables.`;
    case 'damaged':
      return `The value of the secret variable “{{${name}}}” can’t be opened. Enter it again under Variables.`;
    // The passphrase is asked for when the call is sent.
    case 'locked':
    case 'ready':
      return null;
  }
}

function stringsOf(value: Json, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsOf(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    stringsOf(member as Json, at ? `${at}.${name}` : name),
  );
}
