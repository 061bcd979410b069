import type { JournalEntry } from '../../../../core/simulation/journal-entry.ts';
import type { GrantEvent } from './grant-event.ts';

type Member = 'text' | 'texts' | 'number' | 'boolean' | 'text or none' | 'number or none';
type Shape = Readonly<Record<string, Member>>;

const allowed: Shape = { clientId: 'text', scopes: 'texts', region: 'text' };
const token: Shape = { access: 'text', expiresIn: 'number' };

const shapes: Readonly<Record<GrantEvent['kind'], Shape>> = {
  redirected: { clientId: 'text' },
  'code-issued': {
    ...allowed,
    code: 'text',
    redirectUri: 'text',
    challenge: 'text or none',
    challengeMethod: 'text or none',
    lifetime: 'number or none',
  },
  'token-issued': { ...allowed, ...token },
  'code-exchanged': { ...token, code: 'text', refresh: 'text', publicClient: 'boolean' },
  refreshed: { ...token, refresh: 'text', nextRefresh: 'text' },
  revoked: { token: 'text' },
  'code-replayed': { code: 'text' },
};

/** What of a call goes into the entry of an event, beside the event. */
export interface EventCall {
  /** The account's time, in Unix seconds. */
  readonly at: number;
  /** Login of the person who allowed or refused, or null when an app called. */
  readonly caller: string | null;
  /** HTTP method. */
  readonly method: string;
  /** Path without its query. */
  readonly path: string;
}

/** Writes the journal's entry of an event: the call, with the event in the place of what was sent. */
export function writeEvent(event: GrantEvent, { at, caller, method, path }: EventCall): JournalEntry {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(event))
    if (value !== null) fields.append(name, Array.isArray(value) ? value.join(' ') : String(value));
  const entry = { at, server: 'accounts', caller, method } as const;
  // A reading call has no body in a journal.
  if (method === 'GET') return { ...entry, path: `${path}?${fields}`, type: null, body: null };
  return { ...entry, path, type: 'application/x-www-form-urlencoded', body: fields.toString() };
}

/** Reads the event of an entry; null when it holds none, as a file changed by hand may. */
export function readEvent({ path, body }: JournalEntry): GrantEvent | null {
  const fields = new URLSearchParams(body ?? path.slice(path.indexOf('?') + 1));
  const kind = fields.get('kind') ?? '';
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind as GrantEvent['kind']] : null;
  if (!shape) return null;
  const event: Record<string, unknown> = { kind };
  for (const [name, member] of Object.entries<Member>({ realTime: 'number', ...shape })) {
    const value = readMember(fields.get(name), member);
    if (value === undefined) return null;
    event[name] = value;
  }
  // Its members are as the shape says, which repeats the type.
  return event as unknown as GrantEvent;
}

function readMember(text: string | null, member: Member): unknown {
  if (text === null) return member.endsWith('or none') ? null : undefined;
  if (member === 'texts') return text.split(' ').filter(Boolean);
  if (member === 'boolean') return text === 'true';
  if (member.startsWith('text')) return text;
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
