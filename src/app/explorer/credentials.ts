import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { GrantType, SignedIn, SignIn } from '../credentials/oauth/sign-in.ts';
import type { KeptCredential, Protection, Revealed, Saved, Vault } from '../credentials/vault.ts';
import { type Account, originsOf } from './account.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { CredentialState } from './state.ts';

/** What `reveal` finds: what the vault found, or a sign-in that has run out and could not be renewed. */
export type RevealedCredential =
  | Revealed
  | { readonly kind: 'expired'; readonly explanation: string; readonly wayOut: string };

/** How a person wants to sign in. */
export interface SignInWish {
  readonly clientId: string;
  readonly grantType: GrantType;
  readonly protection: Protection;
  /** By a pop-up, or by leaving the page, where the browser blocks pop-ups. */
  readonly way: 'popup' | 'redirect';
}

/** What the credentials of all accounts are kept and used with. */
export interface CredentialParts {
  readonly vault: Vault;
  /** Loads the code that signs in. */
  loadSignIn(): Promise<SignIn>;
  /** Credentials of the simulated account, known to everybody. */
  readonly demoCredentials: readonly Credential[];
  /** Milliseconds since 1970. */
  now(): number;
}

/** A token that ends within so many milliseconds is renewed before a call. */
const renewBefore = 30_000;

/** The credentials of the accounts: which one joins the next call, and all that a person does with them. */
export class Credentials {
  readonly #parts: CredentialParts;
  readonly #settings: KeptSettings;
  readonly #use: () => Promise<void>;

  /** `use` makes the state anew after a change. */
  constructor(parts: CredentialParts, settings: KeptSettings, use: () => Promise<void>) {
    this.#parts = parts;
    this.#settings = settings;
    this.#use = use;
  }

  /** The vault, for whoever locks, unlocks or carries it elsewhere. */
  get vault(): Vault {
    return this.#parts.vault;
  }

  /**
   * What joins the calls of an account: the kind the person chose as far as it is kept, else the first one kept; the
   * simulated account has a built-in one of each kind.
   */
  async find(account: Account): Promise<CredentialState> {
    const { vault } = this.#parts;
    const kept = await vault.list(account.id).catch((): KeptCredential[] => []);
    const isKept = (kind: CredentialKind) => kept.some((one) => one.kind === kind);
    const isSimulated = account.kind === 'simulated';
    const chosen = this.#settings.value.credentialKind[account.id];
    const isUsable = chosen === null || (chosen !== undefined && (isSimulated || isKept(chosen)));
    const kind = isUsable ? chosen : (kept[0]?.kind ?? (isSimulated ? 'basic' : null));
    const inUse = kept.find((one) => one.kind === kind) ?? null;
    return { kind, kept, inUse, builtIn: kind !== null && !inUse, vault: vault.state };
  }

  /** Opens a credential for one call; a sign-in that runs out is renewed first, the simulated account has built-in ones. */
  async reveal(account: Account, kind: CredentialKind): Promise<RevealedCredential> {
    const revealed = await this.#parts.vault.reveal(account.id, kind);
    const demo = this.#parts.demoCredentials.find((credential) => credential.kind === kind);
    if (revealed.kind === 'missing' && account.kind === 'simulated' && demo)
      return { kind: 'found', credential: { ...demo, origins: originsOf(account) } };
    if (revealed.kind !== 'found' || revealed.credential.kind !== 'bearer') return revealed;
    const { grant } = revealed.credential;
    const ends = grant?.expiresAt ?? Number.POSITIVE_INFINITY;
    if (!grant?.refreshToken || ends - this.#parts.now() > renewBefore) return revealed;
    const renewed = await this.renew(account);
    if (renewed.ok) return { kind: 'found', credential: renewed.credential };
    const { explanation, wayOut } = renewed.failure;
    return { kind: 'expired', explanation, wayOut };
  }

  /** Chooses which kind joins the next call of an account, or none. */
  async choose(account: Account, kind: CredentialKind | null): Promise<void> {
    this.#settings.change((settings) => ({
      ...settings,
      credentialKind: { ...settings.credentialKind, [account.id]: kind },
    }));
    await this.#use();
  }

  /** Keeps a credential for an account, bound to its hosts, and uses it from now on. */
  async save(account: Account, credential: Credential, protection: Protection): Promise<Saved> {
    const bound = { ...credential, origins: originsOf(account) };
    const saved = await this.#parts.vault.save(account.id, bound, protection);
    if (saved.ok) await this.choose(account, credential.kind);
    else await this.#use();
    return saved;
  }

  /** Removes a credential of an account. */
  async forget(account: Account, kind: CredentialKind): Promise<void> {
    await this.#parts.vault.forget(account.id, kind);
    await this.#use();
  }

  /** Signs in with OAuth; what comes of it is kept as the bearer token of the account. Rejects when code can't be loaded. */
  async signIn(account: Account, wish: SignInWish, signal: AbortSignal): Promise<SignedIn> {
    const signIn = await this.#parts.loadSignIn();
    const { clientId, grantType, protection } = wish;
    const request = {
      accountId: account.id,
      accountsUrl: account.accountsUrl ?? '',
      clientId,
      grantType,
      protection,
      origins: originsOf(account),
    };
    const signedIn =
      wish.way === 'popup' ? await signIn.byPopup(request, signal) : await signIn.byRedirect(request);
    return this.#keepSignedIn(account, signedIn, protection);
  }

  /** Ends a sign-in that left the page; null when there is none. */
  async resume(accounts: readonly Account[]): Promise<{ account: Account; signedIn: SignedIn } | null> {
    const signIn = await this.#parts.loadSignIn();
    const resumed = await signIn.resume();
    const account = accounts.find(({ id }) => id === resumed?.request.accountId);
    if (!resumed || !account) return null;
    return {
      account,
      signedIn: await this.#keepSignedIn(account, resumed.signedIn, resumed.request.protection),
    };
  }

  /** Gets a fresh token for the sign-in of an account. */
  async renew(account: Account): Promise<SignedIn> {
    const read = async () => {
      const revealed = await this.#parts.vault.reveal(account.id, 'bearer');
      return revealed.kind === 'found' && revealed.credential.kind === 'bearer' ? revealed.credential : null;
    };
    const credential = await read();
    if (!credential) return notThere;
    const kept = await this.#parts.vault.list(account.id);
    const { protection = 'tab' } = kept.find(({ kind }) => kind === 'bearer') ?? {};
    const signIn = await this.#parts.loadSignIn();
    return signIn.renew(credential, { read, write: (renewed) => this.save(account, renewed, protection) });
  }

  /** Revokes the token of a sign-in and forgets it; forgets it too when the accounts server can't be asked, and says so. */
  async signOut(account: Account): Promise<string> {
    const { vault, loadSignIn } = this.#parts;
    const revealed = await vault.reveal(account.id, 'bearer');
    const revoked =
      revealed.kind === 'found' && revealed.credential.kind === 'bearer'
        ? await (await loadSignIn()).revoke(revealed.credential).catch(() => null)
        : null;
    await this.forget(account, 'bearer');
    if (revoked?.ok) return 'Signed out: the token is revoked and forgotten.';
    const reason = revoked ? ` ${revoked.failure.explanation}` : '';
    return `The token is forgotten here, but could not be revoked: it works until it runs out.${reason}`;
  }

  async #keepSignedIn(account: Account, signedIn: SignedIn, protection: Protection): Promise<SignedIn> {
    if (!signedIn.ok) return signedIn;
    const saved = await this.save(account, signedIn.credential, protection);
    return saved.ok ? signedIn : { ok: false, failure: { ...notKept, explanation: saved.reason } };
  }
}

const notThere: SignedIn = {
  ok: false,
  failure: {
    cause: 'refused',
    title: 'There is no sign-in to renew',
    explanation: 'The token of this account is not there, locked or can’t be opened.',
    wayOut: 'Sign in again under Authorization.',
  },
};

const notKept = {
  cause: 'not-kept',
  title: 'The sign-in could not be kept',
  wayOut: 'Sign in again and keep it in this tab only.',
} as const;
