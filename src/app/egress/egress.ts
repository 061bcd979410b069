import type { Exchange } from '../../core/http/exchange.ts';
import type { Contact } from './contact.ts';

/** What the list of contacts needs of the page. */
export interface EgressParts {
  /** Origin the page came from. */
  readonly ownOrigin: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Every host contacted since the page opened: what the browser noted, and what transports say of their legs. */
export class Egress {
  readonly #parts: EgressParts;
  readonly #contacts = new Map<string, Contact>();

  constructor(parts: EgressParts) {
    this.#parts = parts;
  }

  /** The contacts, the page's own host first, then in the order met. */
  get contacts(): readonly Contact[] {
    return [...this.#contacts.values()].sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
  }

  /** Takes over a request that the browser noted; addresses that lead to no host are passed over. */
  noteRequest(url: string, at = this.#parts.now()): void {
    this.#change(url, at, (contact) => ({ ...contact, requests: contact.requests + 1, byRelay: false }));
  }

  /** Takes over the legs of a call that was made for this endpoint. */
  noteExchange({ hops, startedAt }: Pick<Exchange, 'hops' | 'startedAt'>, endpoint: string): void {
    // What is answered in this page has a name there, and no host.
    for (const { from, to, url, seesCredential } of hops)
      if (!to.includes(' '))
        this.#change(url, startedAt, (contact) => ({
          ...contact,
          reasons: count(contact.reasons, `${endpoint}, by ${from}`),
          credential: contact.credential || seesCredential,
          byRelay: contact.byRelay && from === 'relay',
        }));
  }

  /** Takes over a contact that neither of the two shows, such as a window for a sign-in. */
  noteContact(url: string, reason: string, credential: boolean): void {
    this.#change(url, this.#parts.now(), (contact) => ({
      ...contact,
      reasons: count(contact.reasons, reason),
      credential: contact.credential || credential,
      byRelay: false,
    }));
  }

  #change(url: string, at: number, change: (contact: Contact) => Contact): void {
    const { protocol, origin } = URL.canParse(url) ? new URL(url) : { protocol: '', origin: '' };
    if (protocol !== 'http:' && protocol !== 'https:') return;
    const isOwn = origin === this.#parts.ownOrigin;
    const known = this.#contacts.get(origin);
    const contact = known ?? {
      origin,
      isOwn,
      requests: 0,
      reasons: isOwn ? [{ text: 'the files of this page', count: 0 }] : [],
      credential: false,
      byRelay: true,
      first: at,
      last: at,
    };
    this.#contacts.set(origin, {
      ...change(contact),
      first: Math.min(contact.first, at),
      last: Math.max(contact.last, at),
    });
  }
}

function count(reasons: Contact['reasons'], text: string): Contact['reasons'] {
  const known = reasons.find((reason) => reason.text === text);
  if (!known) return [...reasons, { text, count: 1 }];
  return reasons.map((reason) => (reason === known ? { text, count: reason.count + 1 } : reason));
}
