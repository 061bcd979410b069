import { expect, it } from 'vitest';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';

const simulator = createSimulator({ now: () => 0 });

it('tells a call that is not simulated yet from one that LiveChat does not have', async () => {
  const missing = await simulator.fetch(new Request('https://simulated.invalid/v2/reports/availability'));
  expect([missing.status, await missing.json()]).toEqual([
    501,
    { error: 'The simulated account does not answer this call yet.' },
  ]);
  const unknown = await simulator.fetch(new Request('https://simulated.invalid/greetings/4/dance'));
  expect([unknown.status, await unknown.text()]).toEqual([404, 'Cannot GET /greetings/4/dance\n']);
});
