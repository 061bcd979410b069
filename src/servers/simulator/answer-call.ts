import { findMissingScope } from '../../core/catalogue/find-missing-scope.ts';
import { parseForm } from '../../core/http/parse-form.ts';
import type { JournalEntry } from '../../core/simulation/journal-entry.ts';
import { authenticate, type Caller, type KnownCallers } from './authenticate.ts';
import { type Answer, refuse, refuseArguments } from './http/answer.ts';
import { readBody, readText } from './http/read-body.ts';
import { findWrongVersion } from './http/version.ts';
import { hidePasswords } from './journal/hide-passwords.ts';
import { writeEntry } from './journal/write-entry.ts';
import type { Route } from './routes/route.ts';
import type { Arguments } from './validate/arguments.ts';
import { checkBody } from './validate/check-body.ts';
import { checkParameters } from './validate/check-parameters.ts';
import type { Agent } from './world/agent.ts';
import { settleChats } from './world/settle-chats.ts';
import type { World } from './world/world.ts';

/** A call on its way to its route. */
export interface IncomingCall {
  /** What answers it. */
  readonly route: Route;
  /** The request. */
  readonly request: Request;
  /** Arguments in its path. */
  readonly path: { readonly [name: string]: string };
  /** The account. */
  readonly world: World;
  /** Reads the account's time, in Unix seconds. */
  readonly clock: () => number;
  /** Looks a token up that the accounts server may have given out. */
  readonly findToken: KnownCallers['findToken'];
  /** Whether calls that would change something are refused. */
  readonly readOnly: boolean;
  /** The journal's entry when the call is done once more; who called is taken from it. */
  readonly replayed: JournalEntry | null;
}

/** An answer, and what the journal keeps of the call if it changed the account. */
export interface AnsweredCall {
  /** Status and body. */
  readonly answer: Answer;
  /** The entry, or null when all stayed as it was. */
  readonly entry: JournalEntry | null;
}

const refused = (answer: Answer): AnsweredCall => ({ answer, entry: null });
const isReading = (method: string) => method === 'GET' || method === 'HEAD';

/** Takes a request through version, credential and arguments to its route, or refuses it at the first that fails. */
export async function answerCall(call: IncomingCall): Promise<AnsweredCall> {
  const { route, request, world, replayed } = call;
  const { endpoint, bodySchema } = route;
  const url = new URL(request.url);
  const wrongVersion = findWrongVersion(request, url);
  if (wrongVersion !== null)
    return refused(refuse(400, `API version ${wrongVersion} is not available, use version 2`));
  const caller = findCaller(call, url);
  if ('error' in caller) return refused(refuse(caller.status, caller.error));
  const missing = findMissingScope(endpoint, caller.scopes);
  if (missing !== null) return refused(refuse(403, `Missing scope: ${missing}`));
  if (call.readOnly && !replayed && !isReading(endpoint.method))
    return refused(refuse(403, 'This account is read-only, nothing in it can be changed'));

  const query = parseForm(url.search.slice(1));
  if ('error' in query) return refused(refuse(400, query.error));
  const errors: string[] = [];
  const parameters = checkParameters(endpoint.parameters, call.path, query.fields, errors);
  let body: Arguments = {};
  let text: string | null = null;
  if (bodySchema) {
    const type = request.headers.get('content-type');
    text = await readText(request);
    const sent = readBody(text, type);
    if (sent.kind === 'unreadable') return refused(refuse(sent.status, sent.error));
    const defaults = endpoint.method !== 'PUT';
    body = checkBody(bodySchema, sent, defaults, errors);
    // Passwords are checked as they came, and known as digests from here on.
    const hidden = replayed ? text : hidePasswords(bodySchema, text ?? '', sent.kind === 'json');
    const again = hidden === text ? sent : readBody(hidden, type);
    if (again !== sent && again.kind !== 'unreadable') body = checkBody(bodySchema, again, defaults, []);
    text = hidden;
  }
  if (errors.length > 0) return refused(refuseArguments(errors));

  // From here to the entry nothing may wait: entries stand in the order in which calls took effect.
  const now = call.clock();
  const before = readTraces(world);
  settleChats(world, now);
  const answer = route.handle({ world, caller: caller.agent, now, parameters, body });
  const changed = readTraces(world) !== before || (!isReading(endpoint.method) && isSuccess(answer));
  const login = caller.agent?.login ?? null;
  return { answer, entry: changed ? writeEntry({ at: now, caller: login, request, body: text }) : null };
}

function findCaller(
  { route, request, world, findToken, replayed }: IncomingCall,
  url: URL,
): Caller | { readonly agent: Agent | null; readonly scopes: 'all' } {
  // Visitors' calls carry their credential in the body or query, where their routes look at it.
  if (route.endpoint.auth !== 'required') return { agent: null, scopes: 'all' };
  if (!replayed) return authenticate(request, url, { agents: world.agents, findToken });
  const agent = world.agents.find(({ login }) => login === replayed.caller);
  return agent ? { agent, scopes: 'all' } : { status: 401, error: 'Nobody of that login is left' };
}

/** What shows that a call changed the account although it only read or was refused: a number was drawn, for one. */
function readTraces({ random, revision }: World): string {
  return `${random.drawn} ${revision}`;
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}
