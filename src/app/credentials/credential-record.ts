import type { Credential } from '../../core/http/credential.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { isSealed, type Sealed, seal, unseal, type WebCrypto } from './cipher.ts';
import { type CredentialSummary, summarise } from './kept-credential.ts';
import { isTexts, reviveCredential } from './revive-credential.ts';

/** Whose credential a record holds. */
export interface RecordPlace {
  /** Account it belongs to. */
  readonly accountId: string;
  /** Its kind; there is one of each for an account. */
  readonly kind: CredentialKind;
}

/** What stands in clear beside a sealed credential, and is bound to it: a record in which it was edited doesn't open. */
export interface RecordHead {
  /** Which key opens it. */
  readonly protection: 'device' | 'passphrase';
  /** Name of the data key under the passphrase; null for the key of this device. */
  readonly keyId: string | null;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  /** What is no secret; null in records of version 1, which held nothing in clear. */
  readonly summary: CredentialSummary | null;
}

/** A credential as it lies on the device. */
export interface CredentialRecord extends RecordHead, Sealed {
  /** Layout: version 1 is sealed by the key of this device, bound to its name in the store, and has no head. */
  readonly version: 1 | 2;
}

/** Every kind of credential, in the order of lists. */
export const credentialKinds: readonly CredentialKind[] = ['basic', 'personal', 'bearer'];

/** What the names of all records begin with. */
export const recordPrefix = 'credential:';

/** Name of a record in the store. */
export function recordName({ accountId, kind }: RecordPlace): string {
  return `${recordPrefix}${accountId}:${kind}`;
}

/** Every place of an account. */
export function placesOf(accountId: string): RecordPlace[] {
  return credentialKinds.map((kind) => ({ accountId, kind }));
}

/** Reads what a store holds; null when it is no record this version knows. */
export function readRecord(value: unknown): CredentialRecord | null {
  if (!isSealed(value)) return null;
  const { iv, data } = value;
  const { version, protection, keyId, savedAt, summary } = value as Sealed & Record<string, unknown>;
  if (version === 1)
    return { version, protection: 'device', keyId: null, savedAt: 0, summary: null, iv, data };
  const isKeyed = protection === 'device' ? keyId === null : protection === 'passphrase' && isText(keyId);
  if (version !== 2 || !isKeyed || !Number.isFinite(savedAt) || !isSummary(summary)) return null;
  return { ...(value as CredentialRecord), version };
}

/** Seals a credential for its place. */
export async function sealCredential(
  crypto: WebCrypto,
  key: CryptoKey,
  place: RecordPlace,
  credential: Credential,
  head: Omit<RecordHead, 'summary'>,
): Promise<CredentialRecord> {
  const labelled = { version: 2, ...head, summary: summarise(credential) } as const;
  return { ...labelled, ...(await seal(crypto, key, JSON.stringify(credential), labelOf(place, labelled))) };
}

/** Opens a record; null when it is damaged, was edited, moved here from another place, or made with another key. */
export async function openRecord(
  crypto: WebCrypto,
  key: CryptoKey,
  place: RecordPlace,
  record: CredentialRecord,
): Promise<Credential | null> {
  const text = await unseal(crypto, key, record, labelOf(place, record));
  const credential = text === null ? null : reviveCredential(JSON.parse(text));
  return credential?.kind === place.kind ? credential : null;
}

/** Everything a record must not be parted from, written in one way only. */
function labelOf(place: RecordPlace, record: RecordHead & Pick<CredentialRecord, 'version'>): string {
  const { version, protection, keyId, savedAt, summary } = record;
  if (version === 1 || !summary) return recordName(place);
  const { region, signedIn, expiresAt, scopes, renewable, origins } = summary;
  return JSON.stringify([
    'credential',
    version,
    place.accountId,
    place.kind,
    protection,
    keyId,
    savedAt,
    [region, signedIn, expiresAt, scopes, renewable, origins],
  ]);
}

function isSummary(value: unknown): value is CredentialSummary {
  const { region, signedIn, expiresAt, scopes, renewable, origins } = Object(value) as Record<
    string,
    unknown
  >;
  return (
    (region === null || region === 'dal' || region === 'fra') &&
    typeof signedIn === 'boolean' &&
    typeof renewable === 'boolean' &&
    (expiresAt === null || Number.isFinite(expiresAt)) &&
    (scopes === null || isTexts(scopes)) &&
    isTexts(origins)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
