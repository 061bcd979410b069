import { demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { createSimulator, type Simulator } from '../../../src/servers/simulator/simulator.ts';

/** What a test reads of a reply. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read replies of every shape
  json: any;
}

/** A fresh account whose real clock stands at `time.now` milliseconds. */
export function createAccount(time = { now: 0 }): Simulator {
  return createSimulator({ now: () => time.now });
}

/** Sends a call as the demo owner unless the headers say otherwise. */
export async function call(account: Simulator, path: string, init: RequestInit = {}): Promise<Reply> {
  const headers = new Headers(init.headers);
  if (!headers.has('authorization')) headers.set('authorization', `Bearer ${demoToken}`);
  const response = await account.fetch(new Request(`https://simulated.invalid${path}`, { ...init, headers }));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

/** A call that sends JSON. */
export function sendJson(account: Simulator, method: string, path: string, body: unknown): Promise<Reply> {
  const headers = { 'content-type': 'application/json' };
  return call(account, path, { method, headers, body: JSON.stringify(body) });
}

/** A call that sends a form, its text as given. */
export function sendForm(account: Simulator, method: string, path: string, body: string): Promise<Reply> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return call(account, path, { method, headers, body });
}
