import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';
import { passwordFields, readMember, writeMember } from './body-fields.ts';
import { hasNameTwice, parseBody } from './body-text.ts';
import type { Draft } from './draft.ts';
import { isReference } from './references.ts';
import { isMark } from './secret-places.ts';

/**
 * A draft to show, copy and keep in answers: every password in its body is bullets, but for marks of secret variables. Text
 * that could hide one gives way to the members, here and where a draft is stored.
 */
export function concealSecrets(endpoint: Endpoint, draft: Draft): Draft {
  return replaceSecrets(endpoint, draft, '••••••', isMark);
}

/** A draft to store: without the passwords in its body. One that is a reference to a variable stays: it tells nothing. */
export function omitSecrets(endpoint: Endpoint, draft: Draft): Draft {
  return replaceSecrets(endpoint, draft, undefined, isReference);
}

/** A draft without the values of headers that carry credentials: those belong into the vault, and nowhere else. */
export function omitCredentialHeaders(draft: Draft): Draft {
  if (!draft.headers.some(({ name, value }) => value && isCredentialHeader(name))) return draft;
  const headers = draft.headers.map(({ name, value }) => ({
    name,
    value: isCredentialHeader(name) ? '' : value,
  }));
  return { ...draft, headers };
}

/** Whether a header of this name carries a credential. */
export function isCredentialHeader(name: string): boolean {
  return /^(proxy-)?authorization$/i.test(name.trim());
}

function replaceSecrets(
  endpoint: Endpoint,
  draft: Draft,
  member: Json | undefined,
  stays: (text: string) => boolean,
): Draft {
  const passwords = endpoint.body ? passwordFields(endpoint.body.schema) : [];
  if (!passwords.length) return draft;
  const { value, text } = draft.body;
  const secrets = passwords.filter(({ path }) => {
    const held = readMember(value, path);
    return held !== undefined && !(typeof held === 'string' && stays(held));
  });
  if (!secrets.length && (text === null || isTold(text))) return draft;
  const told = secrets.reduce((at, { path }) => writeMember(at, path, member), value);
  // The text as typed could still hold them; it is written anew from the members.
  return { ...draft, body: { ...draft.body, value: told, text: null } };
}

/** Whether the members tell all that stands in a text; what doesn't parse, or stands there twice, they know nothing of. */
function isTold(text: string): boolean {
  const parsed = parseBody(text);
  return parsed.ok && !hasNameTwice(text, parsed.value);
}
