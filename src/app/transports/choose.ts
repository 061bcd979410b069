import type { TransportName } from '../../core/http/exchange.ts';
import type { Route } from './route.ts';
import type { CallShape, Transport, Verdict } from './transport.ts';

/** What one transport says about a call. */
export interface NamedVerdict {
  /** The transport. */
  readonly name: TransportName;
  /** Its own judgement. */
  readonly verdict: Verdict;
  /** The way the call would take by it, or null. */
  readonly route: Route | null;
}

/** The transport for a call, why it is that one, and what every transport said. */
export interface Choice {
  /** The transport to send with, or null when none can carry the call. */
  readonly transport: Transport | null;
  /** The reason, with the way out when there is no transport, for people to read. */
  readonly why: string;
  /** Whether that transport sends no credential although there is one, because the person chose so. */
  readonly leavesOutCredential: boolean;
  /** The judgement of every transport, in the order given. */
  readonly verdicts: readonly NamedVerdict[];
}

/** Names of the transports as the app writes them. */
export const transportTitles: Readonly<Record<TransportName, string>> = {
  simulator: 'Simulator',
  jsonp: 'JSONP',
  relay: 'Relay',
  direct: 'Direct',
};

// What Auto tries, best first. Direct isn't among them: it gives a live key to a call that most APIs refuse.
const automatic: readonly TransportName[] = ['simulator', 'jsonp', 'relay'];

/** Picks the transport for a call: the wanted one, or by what the transports say they can do. */
export function chooseTransport(
  transports: readonly Transport[],
  call: CallShape,
  wanted: TransportName | 'auto',
): Choice {
  const verdicts = transports.map(({ name, can, route }) => ({
    name,
    verdict: can(call),
    route: route(call),
  }));
  const verdictOf = (name: TransportName) => verdicts.find((entry) => entry.name === name)?.verdict;
  const choose = (name: TransportName, why: string, leavesOutCredential = false): Choice => ({
    transport: transports.find((transport) => transport.name === name) ?? null,
    why,
    leavesOutCredential,
    verdicts,
  });
  const refuse = (why: string): Choice => ({ transport: null, why, leavesOutCredential: false, verdicts });

  if (wanted !== 'auto') {
    const title = transportTitles[wanted];
    const verdict = verdictOf(wanted);
    if (verdict?.ok) {
      const { leavesOutCredential } = verdict;
      const without = leavesOutCredential ? ' No credential goes along, as you chose.' : '';
      return choose(wanted, `You picked ${title}.${without}`, leavesOutCredential);
    }
    return refuse(verdict ? refusal(verdict) : `${title} isn’t available here. Leave the transport on Auto.`);
  }

  // A call that needs a credential is not made without one unless a person picks the way it goes.
  const name = automatic.find((candidate) => {
    const verdict = verdictOf(candidate);
    return verdict?.ok && !verdict.leavesOutCredential;
  });
  if (name)
    return choose(name, `Auto picked ${transportTitles[name]}: ${reasonFor(name, call, verdictOf('jsonp'))}`);
  return refuse(noneCan(call, verdictOf('jsonp'), verdictOf('relay')));
}

function reasonFor(name: TransportName, call: CallShape, jsonp: Verdict | undefined): string {
  if (name === 'simulator') return 'the simulated account lives in this page.';
  if (name === 'jsonp')
    return `a GET ${call.credential ? 'with a bearer token' : 'without a credential'}, and no relay is needed.`;
  return whyNot(jsonp) ?? 'it can carry every kind of call.';
}

function noneCan(call: CallShape, jsonp: Verdict | undefined, relay: Verdict | undefined): string {
  if (call.simulated) return 'The simulator isn’t available here. Reload the page.';
  const wayOut = relay && !relay.ok ? refusal(relay) : 'Add a relay to carry it.';
  return `${whyNot(jsonp) ?? ''} ${wayOut} Or switch to the simulated account, which needs neither.`.trim();
}

/** Why Auto passes JSONP over, or null when it is not because of what JSONP can do. */
function whyNot(jsonp: Verdict | undefined): string | null {
  if (jsonp?.ok) return jsonp.leavesOutCredential ? 'JSONP would send no credential, as you chose.' : null;
  return jsonp?.reason ?? null;
}

function refusal(verdict: Verdict): string {
  return verdict.ok ? verdict.note : `${verdict.reason} ${verdict.wayOut}`;
}
