import type { BearerCredential } from '../../core/http/credential.ts';
import type { SecretValue } from '../../core/request/variable.ts';
import type { Account } from './account.ts';
import type { Consents } from './consents.ts';
import type { Credentials, RevealedCredential } from './credentials.ts';
import type { Plan } from './state.ts';
import type { Variables } from './variables.ts';

/** What is opened for one call. */
export interface RevealedSecrets {
  /** The credential; null: the call carries none. */
  readonly credential: RevealedCredential | null;
  /** The values of the secret variables it refers to. */
  readonly variables: readonly SecretValue[];
  /** Name of the first of them whose value can't be had, or null. */
  readonly missing: string | null;
}

/** Where secrets are opened, and who is asked for the passphrase. */
export interface SecretParts {
  readonly credentials: Credentials;
  readonly variables: Variables;
  readonly consents: Consents;
}

/** Opens what a call carries, asking for the passphrase where it is needed; null when the person declined. */
export async function revealSecrets(
  { credentials, variables, consents }: SecretParts,
  account: Account,
  { request, choice }: Plan,
): Promise<RevealedSecrets | null> {
  const none: RevealedSecrets = { credential: null, variables: [], missing: null };
  if (!choice.transport) return none;
  const open = async (reveal: () => Promise<RevealedCredential>) => {
    // A vault that can't be read is told like a record that doesn't open: nothing may leave the call hanging.
    const tried = () => reveal().catch((): RevealedCredential => ({ kind: 'unreadable' }));
    const revealed = await tried();
    if (revealed.kind !== 'locked') return revealed;
    return (await consents.unlock(account, 'send')) ? tried() : null;
  };
  const { credential: kind } = request;
  const credential = kind && (await open(() => credentials.reveal(account, kind)));
  if (kind && !credential) return null;
  const values: SecretValue[] = [];
  for (const name of new Set(request.secrets?.map((place) => place.name))) {
    const revealed = await open(() => variables.reveal(account.id, name));
    if (!revealed) return null;
    if (revealed.kind !== 'found' || revealed.credential.kind !== 'bearer')
      return { credential, variables: values, missing: name };
    values.push({ name, credential: revealed.credential });
  }
  return { credential, variables: values, missing: null };
}

/** Whether all of it could be opened, so that a call can go out. */
export function isOpen({ credential, missing }: RevealedSecrets): boolean {
  return missing === null && (credential === null || credential.kind === 'found');
}

/** Origins that one of the secrets is bound to, one that isn't bound to this origin first; null when there are none. */
export function originsToAsk(
  { credential, variables }: RevealedSecrets,
  origin: string,
): readonly string[] | null {
  const bound = [
    ...(credential?.kind === 'found' ? [credential.credential.origins] : []),
    ...variables.map((variable) => variable.credential.origins),
  ];
  return bound.find((origins) => !origins.includes(origin)) ?? bound[0] ?? null;
}

/** The same secrets, all of which may go to one further origin. */
export function allowOrigin(secrets: RevealedSecrets, origin: string): RevealedSecrets {
  const { credential, variables } = secrets;
  const allow = <Bound extends { readonly origins: readonly string[] }>(bound: Bound): Bound => ({
    ...bound,
    origins: [...bound.origins, origin],
  });
  return {
    ...secrets,
    credential:
      credential?.kind === 'found' ? { kind: 'found', credential: allow(credential.credential) } : credential,
    variables: variables.map((variable) => ({
      ...variable,
      credential: allow<BearerCredential>(variable.credential),
    })),
  };
}
