import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSimulator } from '../../src/servers/simulator/node.ts';

/** A call as it arrived, and what the simulated account said to it. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly body: string;
  /** Status that the simulated account answers with. */
  readonly status: number;
  /** Its answer. */
  readonly answer: string;
}

/** A server in front of a simulated account that keeps what arrives. */
export interface Recorder {
  /** Origin to call. */
  readonly origin: string;
  /** Origin of the simulated account itself, which records nothing. */
  readonly simulator: string;
  /** All that arrived since it was emptied last. */
  readonly arrivals: Arrival[];
  close(): Promise<void>;
}

/** What a client gets: some fail at a refusal, others want the answer itself. */
type Reply = 'always fine' | 'as the account answers';

/** Starts a recorder with an account of its own. */
export async function recordCalls(reply: Reply): Promise<Recorder> {
  const simulator = await startSimulator({ port: 0, now: () => 0 });
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const given = await handOn(simulator.url, request, body);
    const arrival = { request, body: body.toString(), status: given.status, answer: await given.text() };
    arrivals.push(arrival);
    response.setHeader('Content-Type', 'application/json');
    if (reply === 'always fine') response.end('{"ok":true}');
    else response.writeHead(arrival.status).end(arrival.answer);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    simulator: simulator.url,
    arrivals,
    close: async () => {
      server.close();
      await simulator.close();
    },
  };
}

/** Hands a call on to the simulated account. */
function handOn(
  origin: string,
  { method = '', url = '', headers }: IncomingMessage,
  body: Buffer,
): Promise<Response> {
  const { authorization = '', 'x-api-version': version = '', 'content-type': type } = headers;
  const kept = { authorization, 'x-api-version': String(version), ...(type ? { 'content-type': type } : {}) };
  return fetch(origin + url, { method, headers: kept, ...(method === 'GET' ? {} : { body }) });
}
