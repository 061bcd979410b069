import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';
import { bodyFields, readMember, writeMember } from './body-fields.ts';
import type { Draft } from './draft.ts';

/** A draft to show, copy and keep in answers: every password in its body is bullets. */
export function concealSecrets(endpoint: Endpoint, draft: Draft): Draft {
  return replaceSecrets(endpoint, draft, '••••••');
}

/** A draft to store: without the passwords in its body. */
export function omitSecrets(endpoint: Endpoint, draft: Draft): Draft {
  return replaceSecrets(endpoint, draft, undefined);
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

function replaceSecrets(endpoint: Endpoint, draft: Draft, member: Json | undefined): Draft {
  const secrets = endpoint.body
    ? bodyFields(endpoint.body.schema).filter(
        ({ schema, path }) =>
          schema.format === 'password' && readMember(draft.body.value, path) !== undefined,
      )
    : [];
  if (!secrets.length) return draft;
  const value = secrets.reduce((at, { path }) => writeMember(at, path, member), draft.body.value);
  // The text as typed would still hold them; it is written anew from the members.
  return { ...draft, body: { ...draft.body, value, text: null } };
}
