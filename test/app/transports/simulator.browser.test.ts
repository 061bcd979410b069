import { createSimulatorTransport } from '../../../src/app/transports/simulator.ts';
import { assertEqual } from '../assert.ts';
import { answered, failureOf, never, request } from './calls.ts';

const url = 'https://api.livechatinc.com/agents';
const asked = request(url, {
  headers: [
    ['X-Own', '1'],
    ['Referer', 'https://a.example/'],
  ],
});
const sentence = 'The browser left out Referer: it lets no page set this header.';

describe('the simulator transport, in a browser', () => {
  it('shows the headers that reach the simulator, and names those the browser drops', async () => {
    const simulator = createSimulatorTransport(async () => ({
      fetch: ({ headers }) => Response.json([...headers]),
    }));
    const delivery = await simulator.send(asked, never);
    assertEqual(delivery.hops[0]?.headers, [['X-Own', '1']]);
    assertEqual(answered(delivery).unseen, [sentence]);
  });

  it('names them in the evidence of a failure as well', async () => {
    const broken = createSimulatorTransport(() => Promise.reject(new Error('no chunk')));
    assertEqual(failureOf(await broken.send(asked, never)).evidence, ['Error: no chunk', sentence]);
  });
});
