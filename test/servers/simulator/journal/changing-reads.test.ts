import { expect, it } from 'vitest';
import { type AnsweredCall, answerCall } from '../../../../src/servers/simulator/answer-call.ts';
import { demoToken } from '../../../../src/servers/simulator/demo-credentials.ts';
import { ok, refuse } from '../../../../src/servers/simulator/http/answer.ts';
import { routes } from '../../../../src/servers/simulator/routes/index.ts';
import type { Route } from '../../../../src/servers/simulator/routes/route.ts';
import { createWorld } from '../../../../src/servers/simulator/world/world.ts';

const world = createWorld({ seed: 'a', ownerKey: 'k', chats: 200, tickets: 60 });

function ask(handle: Route['handle']): Promise<AnsweredCall> {
  const status = routes.find(({ endpoint }) => endpoint.id === 'status.get');
  if (!status) throw new Error('status.get is not simulated');
  const headers = { authorization: `Bearer ${demoToken}` };
  const request = new Request('https://simulated.invalid/status', { headers });
  const route = { ...status, handle };
  return answerCall({
    route,
    request,
    path: {},
    world,
    clock: () => 5,
    findToken: () => null,
    readOnly: false,
    replayed: null,
  });
}

it('a reading call is an entry when it raised the revision or drew from the stream of ids, else it is none', async () => {
  expect((await ask(() => ok({}))).entry).toBeNull();
  const raised = await ask(() => {
    world.revision += 1;
    return ok({});
  });
  expect(raised.entry).toMatchObject({ method: 'GET', path: '/status', at: 5, body: null });
  const drew = await ask(() => {
    world.random.fraction();
    return refuse(404, 'gone');
  });
  expect(drew.entry).toMatchObject({ method: 'GET' });
});
