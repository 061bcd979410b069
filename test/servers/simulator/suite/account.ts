import { demoToken } from '../../../../src/servers/simulator/demo-credentials.ts';

/** Sends a request to an account, wherever that lives; only path and query of the URL matter. */
export type Send = (request: Request) => Response | Promise<Response>;

/** A fresh account in one of the places the suite runs in. */
export interface OpenAccount {
  /** Sends a request to it. */
  send: Send;
  /** Ends it. */
  close(): Promise<void> | void;
}

/** One call as text: what `fetch` needs, with a path in place of a URL. */
export interface Call {
  method: string;
  /** Path with query. */
  path: string;
  headers: { [name: string]: string };
  body: string | null;
}

/** What the suite reads of an answer. */
export interface Answer {
  status: number;
  type: string;
  /** Headers that the account wrote, one a line. */
  headers: string;
  text: string;
}

/** A host that exists nowhere. */
export const nowhere = 'https://simulated.invalid';

/** The owner's credential, which may do everything. */
export const authorization = `Bearer ${demoToken}`;

/** Headers that belong to the way an answer travels. */
const ofConnection = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Sends a call and reads its answer to the end. */
export async function ask(send: Send, { method, path, headers, body }: Call): Promise<Answer> {
  const response = await send(new Request(`${nowhere}${path}`, { method, headers, body }));
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: [...response.headers]
      .filter(([name]) => !ofConnection.includes(name))
      .map((pair) => pair.join(': '))
      .join('\n'),
    text: await response.text(),
  };
}
