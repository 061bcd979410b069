import type { Failure } from '../../core/http/failure.ts';
import type { Refusal } from '../../core/request/authorize.ts';
import type { RevealedCredential } from './credentials.ts';

/** Says that a credential or a secret variable was stored for other origins than the one a call goes to. */
export function credentialNotForHost({ variable, allowed, origin }: Omit<Refusal, 'kind'>): Failure {
  return {
    cause: 'credential-not-for-host',
    title: variable
      ? `The secret variable “${variable}” belongs to another host`
      : 'The stored credential belongs to another host',
    explanation: `It was stored for ${allowed.join(' and ')}, and this call goes to ${origin}. Nothing was sent.`,
    wayOut: variable
      ? 'Enter its value again under Variables, or choose the account it belongs to.'
      : `Store a credential for ${origin} under Authorization, or choose the account it belongs to.`,
    evidence: [],
    tryInstead: null,
  };
}

/** Says that the value of a secret variable can’t be had, or not before the passphrase is given. */
export function noVariable(name: string, isLocked: boolean): Failure {
  const words = isLocked
    ? {
        title: `The secret variable “${name}” is locked`,
        explanation: 'Its value rests behind your passphrase. Nothing was sent.',
        wayOut: 'Send again, and enter the passphrase when you are asked for it.',
      }
    : {
        title: `The secret variable “${name}” has no value that can be opened`,
        explanation: 'Its value is not on this device, or its record does not open. Nothing was sent.',
        wayOut: 'Enter its value again under Variables, then send again.',
      };
  return { cause: 'no-credential', ...words, evidence: [], tryInstead: null };
}

/** Says that the credential a call asks for can’t be had. */
export function noCredential(revealed: Exclude<RevealedCredential, { kind: 'found' }>): Failure {
  const words = {
    missing: {
      title: 'No credential is stored for this account',
      explanation: 'The call asks for a credential, but none is kept on this device. Nothing was sent.',
      wayOut: 'Store one under Authorization, or choose “No credential” there.',
    },
    unreadable: {
      title: 'The stored credential can’t be opened',
      explanation:
        'The record on this device is damaged, or its key is gone. Nothing was sent, and the record was left as it is.',
      wayOut: 'Enter the credential again under Authorization; it replaces the record.',
    },
    locked: {
      title: 'The credential is locked',
      explanation: 'It rests behind your passphrase. Nothing was sent.',
      wayOut: 'Unlock it under Authorization, then send again.',
    },
    expired: {
      title: 'The sign-in has run out',
      explanation: `${revealed.kind === 'expired' ? revealed.explanation : ''} Nothing was sent.`.trim(),
      wayOut: revealed.kind === 'expired' ? revealed.wayOut : '',
    },
  }[revealed.kind];
  return { cause: 'no-credential', ...words, evidence: [], tryInstead: null };
}

/** Something broke that should not; says nothing of the error itself, because it could hold the secret. */
export const broken: Failure = {
  cause: 'internal',
  title: 'The explorer stumbled over this call',
  explanation: 'It broke while the request was prepared or carried. Whether it was sent is not known.',
  wayOut:
    'Check what was typed for characters that can’t be sent, then try again; if it stays, please report it.',
  evidence: [],
  tryInstead: null,
};
