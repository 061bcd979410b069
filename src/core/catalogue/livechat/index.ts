import type { Api } from '../api.ts';

/** The LiveChat REST API v2; a new resource is one data file beside this one and one line in `resources`. */
export const livechat: Api = {
  id: 'livechat-v2',
  title: 'LiveChat REST API v2',
  baseUrl: 'https://api.livechatinc.com',
  version: { header: 'X-API-Version', value: '2', pathPrefix: '/v2' },
  callbackParameter: 'callback',
  resources: [
    { id: 'agents', load: async () => (await import('./agents.ts')).agents },
    { id: 'chats', load: async () => (await import('./chats.ts')).chats },
    { id: 'status', load: async () => (await import('./status.ts')).status },
    { id: 'tickets', load: async () => (await import('./tickets.ts')).tickets },
    { id: 'reports', load: async () => (await import('./reports.ts')).reports },
  ],
};
