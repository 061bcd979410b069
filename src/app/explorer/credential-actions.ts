import type { Credential } from '../../core/http/credential.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { SignedIn } from '../credentials/oauth/sign-in.ts';
import type { Protection } from '../credentials/vault.ts';
import type { Account } from './account.ts';
import type { Credentials, SignInWish } from './credentials.ts';
import { openPassphrase } from './open-passphrase.ts';
import { type Note, readTest } from './read-test.ts';

/** What a person is doing with a credential, and what came of the last thing they did. */
export interface CredentialWork {
  readonly busy: 'saving' | 'testing' | 'signing-in' | 'signing-out' | 'renewing' | null;
  readonly note: Note | null;
}

/** How a credential is to be kept. */
export interface Keeping {
  readonly protection: Protection;
  /** What unlocks the passphrase of this device, or becomes it where there is none; null when it is not needed. */
  readonly passphrase: string | null;
}

/** Nothing under way, nothing to tell. */
export const noWork: CredentialWork = { busy: null, note: null };

/** What these actions need of the explorer. */
export interface ActionParts {
  readonly credentials: Credentials;
  /** The account in use. */
  account(): Account;
  /** Makes the harmless call; null when the person declined what was asked before it. */
  test(signal: AbortSignal): Promise<Exchange | null>;
  /** All accounts. */
  accounts(): readonly Account[];
  /** Switches to an account. */
  choose(accountId: string): Promise<void>;
  /** Tells something above the page. */
  notify(notice: string): void;
  /** Shows how it goes. */
  show(work: CredentialWork): void;
}

/** What a person does with the credential of the account in use, one thing at a time, each told in words. */
export class CredentialActions {
  readonly #parts: ActionParts;
  #controller = new AbortController();

  constructor(parts: ActionParts) {
    this.#parts = parts;
  }

  /** Keeps a credential and uses it from now on. */
  save(credential: Credential, { protection, passphrase }: Keeping): Promise<void> {
    return this.#work('saving', async () => {
      const { credentials, account } = this.#parts;
      if (!(await this.#unlock(passphrase))) return wrongPassphrase;
      const saved = await credentials.save(account(), credential, protection);
      if (!saved.ok) return { tone: 'bad', text: saved.reason };
      if (saved.protection !== protection)
        return {
          tone: 'plain',
          text: `Stored in this tab only, because this device refuses to keep it. In use for ${account().name}.`,
        };
      return { tone: 'good', text: `Stored, and in use for ${account().name}.` };
    });
  }

  /** Removes a credential. */
  forget(kind: CredentialKind): Promise<void> {
    return this.#work('saving', async () => {
      await this.#parts.credentials.forget(this.#parts.account(), kind);
      return { tone: 'plain', text: 'Forgotten on this device.' };
    });
  }

  /** Makes a harmless call with the credential in use and reads the answer. */
  test(): Promise<void> {
    return this.#work('testing', async (signal) => {
      const exchange = await this.#parts.test(signal);
      return exchange ? readTest(exchange) : { tone: 'plain', text: 'Not sent.' };
    });
  }

  /** Signs in with OAuth. */
  signIn(wish: SignInWish, passphrase: string | null): Promise<void> {
    return this.#work('signing-in', async (signal) => {
      const { credentials, account } = this.#parts;
      if (!(await this.#unlock(passphrase))) return wrongPassphrase;
      return tellSignIn(account(), await credentials.signIn(account(), wish, signal));
    });
  }

  /** Ends a sign-in that left the page and came back, and tells how it went; nothing when there is none. */
  async resume(): Promise<void> {
    const { credentials, accounts, choose, notify } = this.#parts;
    const resumed = await credentials.resume(accounts());
    if (!resumed) return;
    await choose(resumed.account.id);
    notify(tellSignIn(resumed.account, resumed.signedIn).text);
  }

  /** Gets a fresh token with the refresh token. */
  renew(): Promise<void> {
    return this.#work('renewing', async () => {
      const renewed = await this.#parts.credentials.renew(this.#parts.account());
      return renewed.ok ? { tone: 'good', text: 'Renewed.' } : tellSignIn(this.#parts.account(), renewed);
    });
  }

  /** Revokes the token of the sign-in and forgets it. */
  signOut(): Promise<void> {
    return this.#work('signing-out', async () => {
      const text = await this.#parts.credentials.signOut(this.#parts.account());
      return { tone: text.startsWith('Signed out') ? 'good' : 'bad', text };
    });
  }

  /** Ends what is under way, as far as it can be ended, and takes the last note away. */
  cancel(): void {
    this.#controller.abort();
    this.#parts.show(noWork);
  }

  #unlock(passphrase: string | null): Promise<boolean> {
    return openPassphrase(this.#parts.credentials.vault, passphrase);
  }

  async #work(
    busy: NonNullable<CredentialWork['busy']>,
    run: (signal: AbortSignal) => Promise<Note>,
  ): Promise<void> {
    this.#controller.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#parts.show({ busy, note: null });
    // Whatever broke could hold the secret in its message, so nothing of it is told.
    const note = await run(controller.signal).catch((): Note => broken);
    if (!controller.signal.aborted) this.#parts.show({ busy: null, note });
  }
}

/** Tells how a sign-in ended. */
function tellSignIn({ name }: Account, signedIn: SignedIn): Note {
  if (signedIn.ok) return { tone: 'good', text: `Signed in. The token is in use for ${name}.` };
  const { title, explanation, wayOut } = signedIn.failure;
  return { tone: 'bad', text: `${title}. ${explanation} ${wayOut}` };
}

const wrongPassphrase: Note = { tone: 'bad', text: 'That passphrase does not open it. Nothing was changed.' };

const broken: Note = {
  tone: 'bad',
  text: 'That did not work: a part of the explorer could not be loaded, or this device refused. Check the connection, then try again.',
};
