import type { Credential } from '../../core/http/credential.ts';
import type { SecretValue } from '../../core/request/variable.ts';
import type { Account } from './account.ts';
import type { Consents } from './consents.ts';
import type { Credentials, RevealedCredential } from './credentials.ts';
import type { CarriedSecret } from './question.ts';
import type { Plan } from './state.ts';
import type { Variables } from './variables.ts';

/** What permissions know the credential by, where a secret variable has its id. */
const credentialId = 'credential';

/** The value of a secret variable, with the id that stays when it is called otherwise. */
interface RevealedVariable extends SecretValue {
  readonly id: string;
}

/** What is opened for one call. */
export interface RevealedSecrets {
  /** The credential; null: the call carries none. */
  readonly credential: RevealedCredential | null;
  /** The values of the secret variables it refers to. */
  readonly variables: readonly RevealedVariable[];
  /** The first of them whose value can't be had, or null; `isLocked`: until the passphrase is given. */
  readonly missing: { readonly name: string; readonly isLocked: boolean } | null;
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
  // The call can't go out, whatever the variables are; nobody is asked for a passphrase in vain.
  if (credential && credential.kind !== 'found') return { ...none, credential };
  const values: RevealedVariable[] = [];
  const names = new Set(request.secrets?.map((place) => place.name));
  const known = names.size ? await variables.find(account.id) : [];
  for (const name of names) {
    const { id = '' } = known.find((one) => one.name === name) ?? {};
    const revealed = await open(() => variables.reveal(account.id, name));
    if (!revealed) return null;
    if (revealed.kind !== 'found' || revealed.credential.kind !== 'bearer')
      return { credential, variables: values, missing: { name, isLocked: revealed.kind === 'locked' } };
    values.push({ id, name, credential: revealed.credential });
  }
  return { credential, variables: values, missing: null };
}

/** Whether all of it could be opened, so that a call can go out. */
export function isOpen({ credential, missing }: RevealedSecrets): boolean {
  return missing === null && (credential === null || credential.kind === 'found');
}

/** What of it travels, without the secrets. */
export function listCarried({ credential, variables }: RevealedSecrets): readonly CarriedSecret[] {
  const { origins = null } = credential?.kind === 'found' ? credential.credential : {};
  return [
    ...(origins ? [{ id: credentialId, name: null, origins }] : []),
    ...variables.map(({ id, name, credential }) => ({ id, name, origins: credential.origins })),
  ];
}

/** The same secrets, of which those that `isAllowed` says, by id, may go to one further origin. */
export function allowOrigin(
  secrets: RevealedSecrets,
  origin: string,
  isAllowed: (id: string) => boolean,
): RevealedSecrets {
  const { credential, variables } = secrets;
  const allow = <Bound extends Credential>(bound: Bound, id: string): Bound =>
    isAllowed(id) ? { ...bound, origins: [...bound.origins, origin] } : bound;
  return {
    ...secrets,
    credential:
      credential?.kind === 'found'
        ? { kind: 'found', credential: allow(credential.credential, credentialId) }
        : credential,
    variables: variables.map((variable) => ({
      ...variable,
      credential: allow(variable.credential, variable.id),
    })),
  };
}
