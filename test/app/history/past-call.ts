import type { KeptCall } from '../../../src/app/history/history.ts';

/** A finished call, as the history is given it. */
export function pastCall(id: string, startedAt: number, answer: string, status = 200): KeptCall {
  return {
    draft: {
      endpointId: 'tickets.create',
      parameters: {},
      headers: [],
      body: { type: 'application/json', value: {}, text: null },
    },
    exchange: {
      id,
      endpointId: 'tickets.create',
      accountId: 'simulated',
      request: {
        method: 'POST',
        url: 'https://api.example/tickets',
        headers: [],
        body: '{"subject":"lamp"}',
        credential: 'basic',
        credentialIn: 'header',
      },
      transport: 'simulator',
      why: '',
      startedAt,
      duration: 3,
      hops: [],
      outcome: {
        kind: 'answered',
        response: {
          status,
          statusText: '',
          headers: [],
          body: new TextEncoder().encode(answer),
          bodyIs: 'bytes',
          unseen: [],
        },
      },
    },
  };
}
