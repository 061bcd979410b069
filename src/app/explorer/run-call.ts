import type { Delivery, Exchange } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import type { authorize } from '../../core/request/authorize.ts';
import type { Revealed } from '../credentials/vault.ts';
import type { Transport } from '../transports/transport.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import type { Plan } from './state.ts';

/** Carries a planned call: reveals the credential, joins it last, sends. Every refusal is a delivery that says why. */
export async function runCall(
  plan: Plan,
  reveal: (kind: CredentialKind) => Promise<Revealed>,
  signal: AbortSignal,
): Promise<Delivery> {
  const { transport, why } = plan.choice;
  if (!transport) return failed(noTransport(plan, why));
  const { credential } = plan.request;
  // A vault that can't be read is told like a record that doesn't open: nothing may leave the call hanging.
  const revealed = credential
    ? await reveal(credential).catch((): Revealed => ({ kind: 'unreadable' }))
    : null;
  if (revealed && revealed.kind !== 'found') return failed(noCredential(revealed.kind));
  const loaded = await loadAuthorize().catch(() => null);
  if (!loaded) return failed(notLoaded);
  try {
    const authorized = loaded.authorize(plan.request, revealed?.credential ?? null, transport.credentialIn);
    return await send(authorized, transport, signal);
  } catch {
    return failed(broken);
  }
}

/** What joins and hides secrets; no page needs it before its first call. */
export const loadAuthorize = () => import('../../core/request/authorize.ts');

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
  authorized: ReturnType<typeof authorize>,
  transport: Transport,
  signal: AbortSignal,
): Promise<Delivery> | Delivery {
  if (authorized.kind === 'authorized') return transport.send(authorized.request, signal);
  return failed({
    cause: 'credential-not-for-host',
    title: 'The stored credential belongs to another host',
    explanation: `It was stored for ${authorized.allowed.join(' and ')}, and this call goes to ${authorized.origin}. Nothing was sent.`,
    wayOut: `Store a credential for ${authorized.origin} under Authorization, or choose the account it belongs to.`,
    evidence: [],
    tryInstead: null,
  });
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

function noCredential(kind: 'missing' | 'unreadable' | 'locked'): Failure {
  if (kind === 'locked') return locked;
  const missing = kind === 'missing';
  return {
    cause: 'no-credential',
    title: missing ? 'No credential is stored for this account' : 'The stored credential can’t be opened',
    explanation: missing
      ? 'The call asks for a credential, but none is kept on this device. Nothing was sent.'
      : 'The record on this device is damaged, or its key is gone. Nothing was sent, and the record was left as it is.',
    wayOut: missing
      ? 'Store one under Authorization, or choose “No credential” there.'
      : 'Enter the credential again under Authorization; it replaces the record.',
    evidence: [],
    tryInstead: null,
  };
}

const locked: Failure = {
  cause: 'no-credential',
  title: 'The stored credential is locked',
  explanation: 'It opens with the passphrase of this device only. Nothing was sent.',
  wayOut: 'Unlock the vault with the passphrase, then send again.',
  evidence: [],
  tryInstead: null,
};

const notLoaded: Failure = {
  cause: 'internal',
  title: 'A part of the explorer could not be loaded',
  explanation: 'It prepares requests, and comes with the first call. Nothing was sent.',
  wayOut: 'Check the connection, then send again; if it stays, reload the page.',
  evidence: [],
  tryInstead: null,
};

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
