import type { Delivery } from '../../core/http/exchange.ts';
import type { AuthorizedRequest, Header } from '../../core/http/request.ts';

/** The headers a request asks for, told apart by what the browser made of them. */
export interface SentHeaders {
  /** What the browser's request has, spelled as it was asked for; includes what the browser added. */
  readonly sent: readonly Header[];
  /** Names the browser left out, as no page may set them. */
  readonly dropped: readonly string[];
}

/** Compares a request with what the browser built of it: forbidden headers vanish there without an error. */
export function sentHeaders({ headers }: Pick<AuthorizedRequest, 'headers'>, built: Request): SentHeaders {
  const spellings = new Map<string, string>();
  for (const [name] of headers)
    if (!spellings.has(name.toLowerCase())) spellings.set(name.toLowerCase(), name);
  const asked = [...spellings].flatMap(([lower, name]): Header[] => {
    const value = built.headers.get(lower);
    return value === null ? [] : [[name, value]];
  });
  const added = [...built.headers].filter(([name]) => !spellings.has(name));
  const dropped = [...spellings].filter(([lower]) => !built.headers.has(lower)).map(([, name]) => name);
  return { sent: [...asked, ...added], dropped };
}

/** Adds to a delivery which headers the browser left out: to what is unseen of an answer, or to a failure's evidence. */
export function tellDropped({ hops, outcome }: Delivery, dropped: readonly string[]): Delivery {
  if (dropped.length === 0) return { hops, outcome };
  const sentence = `The browser left out ${dropped.join(', ')}: it lets no page set ${dropped.length > 1 ? 'these headers' : 'this header'}.`;
  if (outcome.kind === 'answered') {
    const { response } = outcome;
    const unseen = [...response.unseen, sentence];
    return { hops, outcome: { kind: 'answered', response: { ...response, unseen } } };
  }
  const { failure } = outcome;
  const evidence = [...failure.evidence, sentence];
  return { hops, outcome: { kind: 'failed', failure: { ...failure, evidence } } };
}
