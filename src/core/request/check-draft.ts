import { checkValue } from '../catalogue/check-value.ts';
import type { Endpoint, Parameter } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';
import { isForbiddenHeader } from '../http/forbidden-header.ts';
import { passwordFields } from './body-fields.ts';
import { bodyText, parseBody } from './body-text.ts';
import { checkVariables, listReferences, type ReferringText } from './check-variables.ts';
import { isCredentialHeader } from './conceal-secrets.ts';
import { type Draft, parameterKey } from './draft.ts';
import { parseText } from './parse-text.ts';
import { isReference, replaceReferences } from './references.ts';
import { type LookUp, resolveDraft } from './resolve-draft.ts';
import type { Variable } from './variable.ts';

/** Something to mend before sending. */
export interface Problem {
  /** The input it stands at: `query:status`, `body:requester.mail`, `body`, `header:0`. */
  readonly field: string;
  /** Name of that input, for a list of problems. */
  readonly label: string;
  /** What is wrong and what is expected. */
  readonly message: string;
}

/** Checks everything typed, with variables put in; an empty list means it can be sent. */
export function checkDraft(endpoint: Endpoint, draft: Draft, variables: readonly Variable[] = []): Problem[] {
  const texts = listReferences(endpoint, draft);
  const unusable = checkVariables(texts, variables);
  const lookUp: LookUp = (name) => {
    const variable = variables.find((one) => one.name === name);
    return variable?.kind === 'secret' ? secretStandIn : variable?.value;
  };
  const isSecret = (name: string) => variables.some((one) => one.name === name && one.kind === 'secret');
  const wrong = checkResolved(endpoint, resolveDraft(endpoint, draft, lookUp)).flatMap((problem) => {
    if (unusable.some(({ field }) => field === problem.field)) return [];
    const typed = texts.find(({ field }) => field === problem.field);
    if (!typed) return [problem];
    // What a secret is, nobody looks at before it goes out.
    if (typed.names.some(isSecret)) return problem.field.startsWith('header:') ? [problem] : [];
    const said = explain(typed, isPassword(endpoint, problem.field) ? null : lookUp);
    return [{ ...problem, message: `${said} ${problem.message}` }];
  });
  return [...unusable, ...wrong];
}

/** The first of these problems as one text; null where there is none. */
export function findProblem(endpoint: Endpoint, draft: Draft, variables: readonly Variable[]): string | null {
  const [problem] = checkDraft(endpoint, draft, variables);
  return problem ? `${problem.label}: ${problem.message}` : null;
}

/** Stands for a secret while a draft is checked: a text that can be a header. */
const secretStandIn = 'secret';

function isPassword({ parameters, body }: Endpoint, field: string): boolean {
  const parameter = parameters.find((one) => parameterKey(one) === field);
  if (parameter) return (parameter.schema.items ?? parameter.schema).format === 'password';
  return Boolean(body && passwordFields(body.schema).some(({ name }) => field === `body:${name}`));
}

/** Says what stands there once variables are put in; null: a password, which is not told. */
function explain({ text }: ReferringText, lookUp: LookUp | null): string {
  const resolved = lookUp ? replaceReferences(text, lookUp) : '••••••';
  const value = resolved === '' ? 'an empty text' : `“${resolved}”`;
  return isReference(text) ? `“${text}” is ${value}.` : `With its variables this is ${value}.`;
}

function checkResolved(endpoint: Endpoint, draft: Draft): Problem[] {
  return [
    ...endpoint.parameters.flatMap((parameter) => checkParameter(parameter, draft)),
    ...checkHeaders(draft),
    ...checkBody(endpoint, draft),
  ];
}

function checkParameter(parameter: Parameter, draft: Draft): Problem[] {
  const field = parameterKey(parameter);
  const texts = (draft.parameters[field] ?? []).filter((text) => text !== '');
  const problem = (message: string): Problem => ({ field, label: parameter.name, message });
  if (!texts.length) return parameter.required ? [problem('This is required.')] : [];
  if (parameter.in === 'path' && texts.some((text) => /^\.{1,2}$/.test(text.trim())))
    return [problem('“.” and “..” would be removed from the address; write a real value.')];
  const schema = parameter.schema.items ?? parameter.schema;
  const messages = texts.flatMap((text) => checkValue(schema, parseText(schema, text)));
  return messages.slice(0, 1).map(({ message }) => problem(message));
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function checkHeaders(draft: Draft): Problem[] {
  return draft.headers.flatMap(({ name, value }, index) => {
    const problem = (message: string): Problem[] => [
      { field: `header:${index}`, label: name || `header ${index + 1}`, message },
    ];
    if (!name && !value) return [];
    if (!token.test(name)) return problem('A header name has letters, digits and hyphens, no spaces.');
    if (isCredentialHeader(name))
      return problem(
        'Store the credential under Authorization; it joins the request there and nowhere else.',
      );
    if (isForbiddenHeader(name, value) || /^x-relay-/i.test(name))
      return problem('The browser or the relay sets this header itself; a page can’t choose it.');
    if (!isByteString(value)) return problem('A header value is one line of Latin characters.');
    return [];
  });
}

/** Header values are bytes on the wire: printable Latin-1 and tabs (RFC 9110 §5.5). */
function isByteString(value: string): boolean {
  return [...value].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 || (code >= 32 && code !== 127 && code <= 255);
  });
}

function checkBody(endpoint: Endpoint, draft: Draft): Problem[] {
  if (!endpoint.body) return [];
  // Whatever it is sent as, text that doesn't parse is what the person wrote last, and must not be passed over.
  const parsed = parseBody(bodyText(draft.body));
  if (!parsed.ok) {
    const isBare = /[:[,]\s*\{\{/.test(bodyText(draft.body));
    const hint = isBare ? ' A variable stands in quotes; it becomes a number where one is expected.' : '';
    return [{ field: 'body', label: 'Body', message: parsed.message + hint }];
  }
  const empty = draft.body.type === 'application/x-www-form-urlencoded' ? findEmptyLists(parsed.value) : [];
  return [...empty, ...checkValue(endpoint.body.schema, parsed.value)].map(({ at, message }) => ({
    field: at ? `body:${at}` : 'body',
    label: at || 'Body',
    message,
  }));
}

/** A form has no way to write a list without entries: it would vanish from the body without a word. */
function findEmptyLists(value: { readonly [name: string]: Json }): { at: string; message: string }[] {
  return Object.entries(value).flatMap(([name, member]) =>
    Array.isArray(member) && !member.length
      ? [{ at: name, message: 'An empty list can’t be form-encoded. Send the body as JSON.' }]
      : [],
  );
}
