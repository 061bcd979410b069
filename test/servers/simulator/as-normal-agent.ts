import type { Simulator } from '../../../src/servers/simulator/simulator.ts';
import { call, type Reply } from './call.ts';

/** Logs an agent without rights in and answers how to call as them; a body is sent as a form. */
export async function asNormalAgent(account: Simulator) {
  const login = 'ines@harborpine.example';
  const { api_key: key } = (await call(account, `/agents/${login}/reset_api_key`, { method: 'POST' })).json;
  const headers = { authorization: `Basic ${btoa(`${login}:${key}`)}` };
  return (method: string, path: string, body?: string): Promise<Reply> =>
    call(account, path, { method, headers, ...(body && { body: new URLSearchParams(body) }) });
}
