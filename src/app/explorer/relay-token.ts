import type { KeptCredential, Protection, Saved, Vault } from '../credentials/vault.ts';

/** Where the access token of a relay can rest. */
export type TokenProtection = Exclude<Protection, 'passphrase'>;

/**
 * The access tokens of relays, each kept in the vault beside the credentials of accounts and bound to the origin of its
 * relay. It goes to that relay and nowhere else.
 */
export class RelayTokens {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Keeps the token of a relay in place of an earlier one. */
  save(relayUrl: string, token: string, protection: TokenProtection): Promise<Saved> {
    const { origin } = new URL(relayUrl);
    return this.#vault.save(
      placeOf(origin),
      { kind: 'bearer', token, origins: [origin], grant: null },
      protection,
    );
  }

  /** Opens the token of a relay for one call; null when there is none that opens. */
  async reveal(relayUrl: string): Promise<string | null> {
    const { origin } = new URL(relayUrl);
    const revealed = await this.#vault.reveal(placeOf(origin), 'bearer');
    if (revealed.kind !== 'found' || revealed.credential.kind !== 'bearer') return null;
    return revealed.credential.origins.includes(origin) ? revealed.credential.token : null;
  }

  /** Where the token of a relay rests, or null when none is kept. */
  async find(relayUrl: string | null): Promise<KeptCredential | null> {
    if (relayUrl === null || !URL.canParse(relayUrl)) return null;
    const kept = await this.#vault.list(placeOf(new URL(relayUrl).origin)).catch((): KeptCredential[] => []);
    return kept[0] ?? null;
  }

  /** Removes the token of a relay. */
  forget(relayUrl: string): Promise<void> {
    return this.#vault.forget(placeOf(new URL(relayUrl).origin), 'bearer');
  }
}

/** The vault keeps it under the name of the relay, which no account has. */
const placeOf = (origin: string): string => `relay ${origin}`;
