import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import type { Failure } from '../../core/http/failure.ts';
import type { HttpRequest } from '../../core/http/request.ts';
import type { Egress } from '../egress/egress.ts';
import { failed } from '../transports/failures.ts';
import { publicRelayRefused } from '../transports/public-relay-refused.ts';
import type { Account } from './account.ts';
import { findQuestions, hostKey } from './question.ts';
import {
  allowOrigin,
  isOpen,
  listCarried,
  type RevealedSecrets,
  revealSecrets,
  type SecretParts,
} from './reveal-secrets.ts';
import { runCall, timeCall } from './run-call.ts';
import type { Plan } from './state.ts';
import type { TransportSettings } from './transport-settings.ts';

/** A call that is ready to go. */
export interface PlannedCall {
  readonly account: Account;
  readonly endpoint: Endpoint;
  /** The plan with everything that was typed. */
  readonly plan: Plan;
  /** Its request as it may be shown and kept, passwords concealed. */
  readonly shown: HttpRequest;
}

/** What calls are made with. */
export interface CallParts extends SecretParts {
  /** Told of every call that was made. */
  readonly egress: Pick<Egress, 'noteExchange'>;
  /** What is known of whose relay it is. */
  relayToAsk(): Pick<TransportSettings, 'relay' | 'foreignRelay' | 'publicRelay'>;
  now(): number;
  elapsed(): number;
  randomId(): string;
}

/** Makes calls: asks what has to be allowed, joins secrets last, sends, and keeps the last answer of each endpoint. */
export class Calls {
  readonly #parts: CallParts;
  readonly #running = new Map<string, AbortController>();
  readonly #exchanges = new Map<string, Exchange>();
  /** Ids of answers that came out of the history. */
  readonly #recalled = new Set<string>();

  constructor(parts: CallParts) {
    this.#parts = parts;
  }

  /** Whether a call of this endpoint is under way on this account. */
  isRunning(accountId: string, endpointId: string): boolean {
    return this.#running.has(callKey(accountId, endpointId));
  }

  /** The last finished call of this endpoint on this account. */
  lastOf(accountId: string, endpointId: string): Exchange | null {
    return this.#exchanges.get(callKey(accountId, endpointId)) ?? null;
  }

  /** Shows a call of the history in place of the last one of its endpoint. */
  recall(accountId: string, exchange: Exchange): void {
    this.#exchanges.set(callKey(accountId, exchange.endpointId), exchange);
    this.#recalled.add(exchange.id);
  }

  /** Whether this call came out of the history. */
  isRecalled(exchange: Exchange | null): boolean {
    return exchange !== null && this.#recalled.has(exchange.id);
  }

  /** Makes a call and keeps its answer; gives null when the person declined, and nothing was sent. */
  async make(call: PlannedCall): Promise<Exchange | null> {
    const key = callKey(call.account.id, call.endpoint.id);
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      const exchange = await this.carry(call, controller.signal);
      if (exchange) this.#exchanges.set(key, exchange);
      return exchange;
    } finally {
      this.#running.delete(key);
    }
  }

  /** Ends the call of an endpoint; a question that stands open is declined. */
  cancel(accountId: string, endpointId: string): void {
    this.#running.get(callKey(accountId, endpointId))?.abort();
  }

  /** Makes a call without keeping its answer; null when the person declined. */
  async carry(
    { account, endpoint, plan, shown }: PlannedCall,
    signal: AbortSignal,
  ): Promise<Exchange | null> {
    const revealed = await revealSecrets(this.#parts, account, plan);
    if (!revealed) return null;
    const refusal = await this.#allow(account, endpoint, plan, revealed);
    if (refusal === 'declined') return null;
    const carried = await timeCall(this.#parts, async () =>
      refusal === null ? runCall(plan, this.#extend(account, plan, revealed), signal) : failed([], refusal),
    );
    this.#parts.egress.noteExchange(carried, endpoint.title);
    const transport = plan.choice.transport?.name ?? null;
    return {
      ...carried,
      endpointId: endpoint.id,
      accountId: account.id,
      request: shown,
      transport,
      why: plan.choice.why,
    };
  }

  /** Null when nothing stands against the call; a public relay that was not allowed is a failure with a cause of its own. */
  async #allow(
    account: Account,
    endpoint: Endpoint,
    plan: Plan,
    revealed: RevealedSecrets,
  ): Promise<Failure | 'declined' | null> {
    const { transport } = plan.choice;
    // What can't go out needs no permission; the call itself says why.
    if (!transport || !isOpen(revealed)) return null;
    const { consents, relayToAsk } = this.#parts;
    const { relay, foreignRelay, publicRelay } = relayToAsk();
    const questions = findQuestions({
      account,
      method: plan.request.method,
      url: plan.request.url,
      transport: transport.name,
      credentialIn: transport.credentialIn,
      secrets: listCarried(revealed),
      foreignRelay,
      publicRelay: relay && publicRelay && { relay: publicRelay, host: new URL(relay.url).host },
    });
    const { title, summary } = endpoint;
    const call = `${endpoint.method} ${endpoint.path}`;
    if (await consents.confirm({ kind: 'confirm', account, call, title, summary, questions })) return null;
    const asked = questions.find(({ key, kind }) => kind === 'public-relay' && !consents.isAllowed(key));
    return asked && publicRelay ? publicRelayRefused(publicRelay) : 'declined';
  }

  /** A host the person allowed by name is one that secret may go to, during this session. */
  #extend(account: Account, plan: Plan, revealed: RevealedSecrets): RevealedSecrets {
    const { origin } = new URL(plan.request.url);
    const { consents } = this.#parts;
    return allowOrigin(revealed, origin, (id) => consents.isAllowed(hostKey(account.id, id, origin)));
  }
}

/** Answers and running calls belong to an account as much as to an endpoint. */
function callKey(accountId: string, endpointId: string): string {
  return `${accountId} ${endpointId}`;
}
