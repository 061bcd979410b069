import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../../../src/core/simulation/journal-entry.ts';
import {
  demoClientId,
  demoClientSecret,
  simulatedAccountsUrl,
} from '../../../../src/servers/simulator/demo-client.ts';
import { createSimulator, type Simulator } from '../../../../src/servers/simulator/simulator.ts';

/** An account with its journal; its real clock stands at `time.now` milliseconds. */
export interface Account {
  simulator: Simulator;
  journal: JournalEntry[];
  time: { now: number };
}

export const redirectUri = 'http://localhost:5173/oauth-callback.html';
export const verifier = 'a-verifier.of_enough~characters-0123456789-abc';
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** Sends the explorer's usual question, for a code with PKCE. */
export const question = {
  response_type: 'code',
  client_id: demoClientId,
  redirect_uri: redirectUri,
  state: 'a state/&=',
  code_challenge: challenge,
  code_challenge_method: 'S256',
};

/** The question of an app that runs on a server. */
export const serverQuestion = { response_type: 'code', client_id: demoClientId, redirect_uri: redirectUri };

export type Fields = Readonly<Record<string, string>>;

const first = Date.UTC(2031, 0, 1);

export function createAccount(given: readonly JournalEntry[] = [], time = { now: first }): Account {
  const journal = [...given];
  const simulator = createSimulator({
    now: () => time.now,
    size: 200,
    journal: given,
    pageOrigins: ['https://explorer.example'],
    onEntry: (entry) => journal.push(entry),
  });
  return { simulator, journal, time };
}

export function ask({ simulator }: Account, path: string, init: RequestInit = {}): Promise<Response> {
  return simulator.fetch(new Request(`${simulatedAccountsUrl}${path}`, init));
}

export const openPage = (account: Account, fields: Fields) =>
  ask(account, `/?${new URLSearchParams(fields)}`);

export const post = (account: Account, path: string, fields: Fields, headers: Fields = {}) =>
  ask(account, path, { method: 'POST', body: new URLSearchParams(fields), headers });

/** Presses a button of the page. */
export const press = (account: Account, fields: Fields, decision = 'allow') =>
  post(account, '/', { ...fields, decision });

/** The members in the query or fragment of the address somebody is sent to. */
export function readAnswer(response: Response): Record<string, string> {
  const { search, hash } = new URL(response.headers.get('location') ?? 'missing:');
  return Object.fromEntries(new URLSearchParams(search.slice(1) || hash.slice(1)));
}

/** Allows an app and gives its code. */
export async function obtainCode(account: Account, fields: Fields = question): Promise<string> {
  account.time.now += 31_000;
  return readAnswer(await press(account, fields)).code ?? '';
}

/** What exchanges the code of the usual question. */
export const exchangeFields = (code: string): Fields => ({
  grant_type: 'authorization_code',
  code,
  client_id: demoClientId,
  redirect_uri: redirectUri,
  code_verifier: verifier,
});

/** The same for an app on a server. */
export const serverExchangeFields = (code: string): Fields => ({
  grant_type: 'authorization_code',
  code,
  client_id: demoClientId,
  client_secret: demoClientSecret,
  redirect_uri: redirectUri,
});

// biome-ignore lint/suspicious/noExplicitAny: tests read replies of every shape
export async function readJson(response: Response | Promise<Response>): Promise<[status: number, json: any]> {
  const settled = await response;
  return [settled.status, await settled.json()];
}

/** Signs in as the explorer does, and gives the reply to the token call. */
export async function signIn(account: Account, fields: Fields = question) {
  const [, tokens] = await readJson(
    post(account, '/v2/token', exchangeFields(await obtainCode(account, fields))),
  );
  return tokens as { access_token: string; refresh_token: string; expires_in: number; scope: string };
}

/** Signs in as a server does. */
export async function signInServer(account: Account, fields: Fields = serverQuestion) {
  const sent = serverExchangeFields(await obtainCode(account, fields));
  const [, tokens] = await readJson(post(account, '/v2/token', sent));
  return tokens as { access_token: string; refresh_token: string; expires_in: number; scope: string };
}

/** Calls the API with a token. */
export function callApi({ simulator }: Account, token: string, path = '/agents', headers: Fields = {}) {
  const authorization = `Bearer ${token}`;
  return simulator.fetch(
    new Request(`https://simulated-account.invalid${path}`, { headers: { authorization, ...headers } }),
  );
}
