import { expect, it } from 'vitest';
import { createSimulator } from '../../../src/servers/simulator/simulator.ts';

const simulator = createSimulator({ now: () => 0 });

it('answers an unknown path with the text that is on record', async () => {
  const unknown = await simulator.fetch(new Request('https://simulated.invalid/greetings/4/dance'));
  expect([unknown.status, await unknown.text()]).toEqual([404, 'Cannot GET /greetings/4/dance\n']);
});
