import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { noFaults } from '../../../src/core/simulation/conditions.ts';
import { demoToken } from '../../../src/servers/simulator/demo-credentials.ts';
import { type RunningSimulator, startSimulator } from '../../../src/servers/simulator/node.ts';

let running: RunningSimulator | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

describe('the account on Node', () => {
  it('answers over HTTP on a free port of this machine', async () => {
    running = await startSimulator({ port: 0, now: () => 0 });
    expect(running.port).toBeGreaterThan(0);
    expect(running.url).toBe(`http://127.0.0.1:${running.port}`);
    const headers = { authorization: `Bearer ${demoToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ message: 'Grüße', requester: { mail: 'a@b.example' } });
    const created = await fetch(`${running.url}/v2/tickets`, { method: 'POST', headers, body });
    expect(await created.json()).toMatchObject({ tickets: [{ events: [{ message: 'Grüße' }] }] });
    const script = await fetch(`${running.url}/v2/agents?callback=show`, { headers });
    expect(await script.text()).toMatch(/^\/\*\*\/show\(\[/);
  });

  it('breaks the connection where a fault says so', async () => {
    const conditions = { faults: { ...noFaults, dropped: 1 } };
    running = await startSimulator({ port: 0, size: 200, conditions });
    await expect(fetch(`${running.url}/status`)).rejects.toThrow(TypeError);
    await expect(fetch(`${running.url}/status`)).rejects.toThrow(TypeError);
  });

  it('is another account for another seed and size, and reads only when told so', async () => {
    running = await startSimulator({ port: 0, seed: 'other', size: 200, conditions: { readOnly: true } });
    const headers = { authorization: `Bearer ${demoToken}` };
    const tickets = await fetch(`${running.url}/tickets`, { headers });
    expect(await tickets.json()).toMatchObject({ total: 60 });
    expect((await fetch(`${running.url}/tickets`, { method: 'POST', headers })).status).toBe(403);
  });

  it('is controlled on paths of its own, which the API does not have', async () => {
    running = await startSimulator({ port: 0, size: 200 });
    const control = (method: string, path: string, headers: Record<string, string> = {}) =>
      fetch(`${running?.url}/-/${path}`, {
        method,
        headers: { ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), ...headers },
      });
    expect(await (await control('GET', 'state')).json()).toMatchObject({ changes: 0, keeping: 'process' });
    expect((await control('POST', 'reset')).status).toBe(200);
    expect((await control('POST', 'reset', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await control('POST', 'reset', { 'content-type': 'text/plain' })).status).toBe(415);
    const other = await fetch(`${running.url}/-`);
    expect([other.status, await other.text()]).toEqual([404, 'Cannot GET /-\n']);
  });

  it('says when the port is taken, so that the caller can try the next one', async () => {
    running = await startSimulator({ port: 0 });
    await expect(startSimulator({ port: running.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('closes at once, although a client has not finished its request', async () => {
    const simulator = await startSimulator({ port: 0 });
    const socket = connect(simulator.port, '127.0.0.1');
    const ended = once(socket, 'close');
    socket.on('error', () => {});
    socket.write('GET /status HTTP/1.1\r\nHost: x\r\n\r\nGET /sta');
    await once(socket, 'data');
    const started = performance.now();
    await simulator.close();
    await ended;
    expect(performance.now() - started).toBeLessThan(1_000);
    await expect(fetch(simulator.url)).rejects.toThrow();
  });
});
