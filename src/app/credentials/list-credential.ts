import type { RecordPlace } from './credential-record.ts';
import type { Reading } from './device-records.ts';
import { type CredentialSummary, type KeptCredential, summarise } from './kept-credential.ts';
import type { TabCredential } from './tab-credentials.ts';

const unknown: CredentialSummary = {
  region: null,
  signedIn: false,
  expiresAt: null,
  scopes: null,
  renewable: false,
  origins: [],
};

/** Lists what is in this tab's memory. */
export function listTabCredential(
  { kind }: RecordPlace,
  { credential, savedAt }: TabCredential,
): KeptCredential {
  return { kind, protection: 'tab', savedAt, status: 'ready', ...summarise(credential) };
}

/** Lists what lies on the device; null when there is nothing. */
export function listReading({ kind }: RecordPlace, { record, revealed }: Reading): KeptCredential | null {
  if (revealed.kind === 'missing') return null;
  const { protection, savedAt } = record ?? { protection: 'device', savedAt: 0 };
  const listed = { kind, protection, savedAt };
  switch (revealed.kind) {
    case 'found':
      return { ...listed, status: 'ready', ...summarise(revealed.credential) };
    case 'locked':
      return { ...listed, status: 'locked', ...(record?.summary ?? unknown) };
    case 'unreadable':
      return { ...listed, status: 'damaged', ...(record?.summary ?? unknown) };
  }
}
