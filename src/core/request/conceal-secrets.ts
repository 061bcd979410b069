import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';
import { bodyFields, readMember, writeMember } from './body-fields.ts';
import type { Draft } from './draft.ts';
import { isReference } from './references.ts';
import { isMark } from './secret-places.ts';

/** A draft to show, copy and keep in answers: every password in its body is bullets, but for marks of secret variables. */
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
  const secrets = endpoint.body
    ? bodyFields(endpoint.body.schema).filter(({ schema, path }) => {
        const held = readMember(draft.body.value, path);
        return (
          schema.format === 'password' && held !== undefined && !(typeof held === 'string' && stays(held))
        );
      })
    : [];
  if (!secrets.length) return draft;
  const value = secrets.reduce((at, { path }) => writeMember(at, path, member), draft.body.value);
  // The text as typed would still hold them; it is written anew from the members.
  return { ...draft, body: { ...draft.body, value, text: null } };
}
