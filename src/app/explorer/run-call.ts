import type { Delivery, Exchange } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import type { HttpRequest } from '../../core/http/request.ts';
import { authorize, type Refusal } from '../../core/request/authorize.ts';
import type { Transport } from '../transports/transport.ts';
import type { RevealedCredential } from './credentials.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import type { RevealedSecrets } from './reveal-secrets.ts';
import type { Plan } from './state.ts';

/** Carries a planned call: joins secrets last and sends. Every refusal is a delivery that says why. */
export async function runCall(plan: Plan, revealed: RevealedSecrets, signal: AbortSignal): Promise<Delivery> {
  const { transport, why } = plan.choice;
  if (!transport) return failed(noTransport(plan, why));
  const { credential, missing } = revealed;
  if (credential && credential.kind !== 'found') return failed(noCredential(credential));
  if (missing !== null) return failed(noVariable(missing));
  try {
    return await send(plan.request, transport, revealed, signal);
  } catch {
    return failed(broken);
  }
}

/** Makes a call and notes when it began and how long it took. */
export async function timeCall(
  { now, elapsed, randomId }: Pick<ExplorerParts, 'now' | 'elapsed' | 'randomId'>,
  call: () => Promise<Delivery>,
): Promise<Delivery & Pick<Exchange, 'id' | 'startedAt' | 'duration'>> {
  const [startedAt, begin] = [now(), elapsed()];
  const delivery = await call();
  return { ...delivery, id: randomId(), startedAt, duration: elapsed() - begin };
}

function send(
  request: HttpRequest,
  transport: Transport,
  { credential, variables }: RevealedSecrets,
  signal: AbortSignal,
): Promise<Delivery> | Delivery {
  const joining = credential?.kind === 'found' ? credential.credential : null;
  const authorized = authorize(request, joining, transport.credentialIn, variables);
  if (authorized.kind === 'authorized') return transport.send(authorized.request, signal);
  return failed(notForHost(authorized));
}

function notForHost({ variable, allowed, origin }: Refusal): Failure {
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

function noVariable(name: string): Failure {
  return {
    cause: 'no-credential',
    title: `The secret variable “${name}” has no value that can be opened`,
    explanation: 'Its value is not on this device, or its record does not open. Nothing was sent.',
    wayOut: 'Enter its value again under Variables, then send again.',
    evidence: [],
    tryInstead: null,
  };
}

const failed = (failure: Failure): Delivery => ({ hops: [], outcome: { kind: 'failed', failure } });

function noTransport(plan: Plan, why: string): Failure {
  const refusals = plan.choice.verdicts.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict]));
  return {
    cause: 'no-transport',
    title: 'No transport can carry this call as it is',
    explanation: why,
    wayOut: refusals.at(-1)?.wayOut ?? 'Choose another transport.',
    evidence: [],
    tryInstead: null,
  };
}

function noCredential(revealed: Exclude<RevealedCredential, { kind: 'found' }>): Failure {
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

/** Says nothing of the error itself, because it could hold the secret. */
const broken: Failure = {
  cause: 'internal',
  title: 'The explorer stumbled over this call',
  explanation: 'It broke while the request was prepared or carried. Whether it was sent is not known.',
  wayOut:
    'Check what was typed for characters that can’t be sent, then try again; if it stays, please report it.',
  evidence: [],
  tryInstead: null,
};
