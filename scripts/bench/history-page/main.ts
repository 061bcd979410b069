import type { PastCalls } from '../../../src/app/explorer/past-calls.ts';
import { History } from '../../../src/app/history/history.ts';
import { describeCall, type KeptCall } from '../../../src/app/history/history-entry.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexed-db-store.ts';
import { HistoryView } from '../../../src/ui/history-panel/history-view.ts';

declare global {
  interface Window {
    /** Keeps so many calls with answers of 2 kB. */
    fillHistory(calls: number): Promise<void>;
    /** Reads them and shows their list: milliseconds until it is painted, and until all of them are in it. */
    openHistory(): Promise<{ opened: number; whole: number }>;
  }
}

const database = 'bench history';
const answer = new TextEncoder().encode('x'.repeat(2_000));

function makeCall(at: number): KeptCall {
  const id = crypto.randomUUID();
  const body = { type: 'application/json', value: {}, text: null } as const;
  const request = {
    method: 'GET',
    url: `https://simulated-account.invalid/tickets?page=${at}`,
    headers: [['Accept', 'application/json']],
    body: null,
    credential: 'basic',
    credentialIn: 'header',
  } as const;
  const response = {
    status: 200,
    statusText: '',
    headers: [],
    body: answer,
    bodyIs: 'bytes',
    unseen: [],
  } as const;
  return {
    draft: { endpointId: 'tickets.list', parameters: { 'query:page': [String(at)] }, headers: [], body },
    exchange: {
      id,
      endpointId: 'tickets.list',
      accountId: 'simulated',
      request,
      transport: 'simulator',
      why: '',
      startedAt: 1_700_000_000_000 + at,
      duration: 4,
      hops: [],
      outcome: { kind: 'answered', response },
    },
  };
}

window.fillHistory = async (calls) => {
  const store = createIndexedDbStore(database);
  await store.change('limit', () => ({
    remove: [],
    put: Array.from({ length: calls }, (_, at) => makeCall(at)).flatMap((call) => {
      const entry = describeCall(call, 'List tickets', answer.length);
      return [
        [`entry/${entry.id}`, entry],
        [`call/${entry.id}`, call],
      ] as const;
    }),
  }));
};

window.openHistory = async () => {
  const begin = performance.now();
  const history = await History.open({
    store: createIndexedDbStore(database),
    channel: null,
    defaultLimit: 1e9,
    now: Date.now,
    notify: console.warn,
  });
  const view = new HistoryView();
  view.history = history;
  view.pastCalls = { load: async () => history } as PastCalls;
  view.style.height = '600px';
  document.body.replaceChildren(view);
  await view.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const rows = view.shadowRoot
    ?.querySelector('ax-history-list')
    ?.shadowRoot?.querySelectorAll('[role="option"]');
  if (!rows?.length) throw new Error('No call is listed.');
  const opened = performance.now() - begin;
  while (!history.state.isWhole) await new Promise<void>((resolve) => history.subscribe(resolve));
  await view.updateComplete;
  return { opened, whole: performance.now() - begin };
};
