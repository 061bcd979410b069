import type { Delivery, Exchange } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import type { HttpRequest } from '../../core/http/request.ts';
import { authorize } from '../../core/request/authorize.ts';
import type { Transport } from '../transports/transport.ts';
import { broken, credentialNotForHost, noCredential, noVariable } from './call-failures.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import type { RevealedSecrets } from './reveal-secrets.ts';
import type { Plan } from './state.ts';

/** Carries a planned call: joins secrets last and sends. Every refusal is a delivery that says why. */
export async function runCall(plan: Plan, revealed: RevealedSecrets, signal: AbortSignal): Promise<Delivery> {
  const { transport, why } = plan.choice;
  if (!transport) return failed(noTransport(plan, why));
  const { credential, missing } = revealed;
  if (credential && credential.kind !== 'found') return failed(noCredential(credential));
  if (missing !== null) return failed(noVariable(missing.name, missing.isLocked));
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
  return failed(credentialNotForHost(authorized));
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
