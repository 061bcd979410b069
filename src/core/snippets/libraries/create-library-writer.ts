import type { HttpRequest } from '../../http/request.ts';
import { nameCredential } from '../writing/snippet.ts';
import { Given } from './given.ts';
import {
  apiOrigin,
  type Library,
  type LibraryCall,
  type LibraryWriter,
  type ReadyCall,
  type Value,
} from './library.ts';

/** Headers that every library sends by itself, or that mean nothing to it. */
const ownHeaders = ['accept', 'content-type', 'x-api-version'];

/** Makes the writer of a library: it finds the call, gives it the values of the request, or says what is in the way. */
export function createLibraryWriter(library: Library): LibraryWriter {
  return (request, authorization) => {
    const found = findCall(library, request);
    if (!found) return lacking(library, 'has no call for this endpoint');
    const { call, segments } = found;
    const given = new Given(request, segments, library);
    const values = dropMissing(call.given.map((argument) => argument(given)));
    given.refuseRest();
    const problem = headerProblem(request) ?? credentialProblem(request) ?? given.problems[0];
    if (problem) return lacking(library, problem);
    const { origin } = new URL(request.url);
    const ready: ReadyCall = {
      name: call.name,
      values,
      origin,
      credential: readCredential(request, authorization),
    };
    return { kind: 'written', code: library.write(ready), notes: listNotes(library, call, request, origin) };
  };
}

function lacking({ subject }: Library, problem: string) {
  return { kind: 'lacking', reason: `${subject} ${problem}.` } as const;
}

function findCall(library: Library, { method, url, headers }: HttpRequest) {
  const inPath = !headers.some(([name]) => name.toLowerCase() === 'x-api-version');
  const { pathname } = new URL(url);
  if (inPath && !pathname.startsWith('/v2/')) return null;
  const steps = pathname.slice(inPath ? '/v2/'.length : 1).split('/');
  for (const [route, call] of Object.entries(library.calls)) {
    const [routeMethod, path = ''] = route.split(' ');
    const segments = routeMethod === method ? match(path.slice(1).split('/'), steps) : null;
    if (segments) return { call, segments };
  }
  return null;
}

function match(wanted: readonly string[], steps: readonly string[]): Map<string, string> | null {
  const segments = new Map<string, string>();
  if (wanted.length !== steps.length) return null;
  for (const [index, step] of steps.entries()) {
    const expected = wanted[index] ?? '';
    if (expected.startsWith('{')) segments.set(expected.slice(1, -1), step);
    else if (expected !== step) return null;
  }
  return segments;
}

/** Nothing stands behind the last argument that is given. */
function dropMissing(values: readonly (Value | undefined)[]): Value[] {
  const last = values.findLastIndex((value) => value !== undefined);
  return values.slice(0, last + 1).map((value) => value ?? null);
}

function headerProblem({ headers }: HttpRequest): string | undefined {
  const other = headers.find(([name]) => !ownHeaders.includes(name.toLowerCase()));
  return other && `can’t send the header ${other[0]}`;
}

function credentialProblem({ credential }: HttpRequest): string | undefined {
  return credential === 'bearer'
    ? 'takes a login and an API key or a personal access token, and this call carries an access token'
    : undefined;
}

function readCredential({ credential }: HttpRequest, authorization: string | null): ReadyCall['credential'] {
  const named = nameCredential(credential ?? 'basic');
  if (authorization?.startsWith('Basic ')) {
    const bytes = Uint8Array.from(atob(authorization.slice('Basic '.length)), (byte) => byte.charCodeAt(0));
    const [login = '', ...secret] = new TextDecoder().decode(bytes).split(':');
    return [
      { kind: 'clear', text: login },
      { kind: 'clear', text: secret.join(':') },
    ];
  }
  return [
    { kind: 'variable', name: named.scheme === 'Basic' ? named.login : '' },
    { kind: 'variable', name: named.scheme === 'Basic' ? named.secret : '' },
  ];
}

function listNotes(library: Library, call: LibraryCall, request: HttpRequest, origin: string): string[] {
  const { subject, bodyAs, movable, notes } = library;
  const sentBody = call.given.length > 0 && request.body !== null;
  const asForm = request.headers.some(([, value]) => value.startsWith('application/x-www-form-urlencoded'));
  return [
    ...(call.note ? [call.note] : []),
    ...(sentBody && asForm !== (bodyAs === 'form')
      ? [`${subject} sends the body as ${bodyAs === 'form' ? 'a form' : 'JSON'}.`]
      : []),
    ...(movable || origin === apiOrigin
      ? []
      : [`${subject} calls ${apiOrigin} and can’t be told another address.`]),
    ...(request.credential === null ? [`${subject} sends a login and an API key with every call.`] : []),
    ...notes,
  ];
}
