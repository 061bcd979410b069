import type { Api } from '../api.ts';
import { guides } from './guides/index.ts';
import { apiOrigin } from './origins.ts';

/** The LiveChat REST API v2; a new resource is one data file beside this one and one line in `resources`. */
export const livechat: Api = {
  id: 'livechat-v2',
  title: 'LiveChat REST API v2',
  baseUrl: apiOrigin,
  version: { header: 'X-API-Version', value: '2', pathPrefix: '/v2' },
  regionHeader: 'X-Region',
  harmlessCall: 'status.get',
  callbackParameter: 'callback',
  resources: [
    { id: 'agents', load: async () => (await import('./agents.ts')).agents },
    { id: 'chats', load: async () => (await import('./chats.ts')).chats },
    { id: 'canned-responses', load: async () => (await import('./canned-responses.ts')).cannedResponses },
    { id: 'goals', load: async () => (await import('./goals.ts')).goals },
    { id: 'greetings', load: async () => (await import('./greetings.ts')).greetings },
    { id: 'groups', load: async () => (await import('./groups.ts')).groups },
    { id: 'status', load: async () => (await import('./status.ts')).status },
    { id: 'tags', load: async () => (await import('./tags.ts')).tags },
    { id: 'tickets', load: async () => (await import('./tickets.ts')).tickets },
    { id: 'webhooks', load: async () => (await import('./webhooks.ts')).webhooks },
    { id: 'visitors', load: async () => (await import('./visitors.ts')).visitors },
    { id: 'visitors-chat', load: async () => (await import('./visitors-chat.ts')).visitorsChat },
    { id: 'reports-chats', load: async () => (await import('./reports-chats.ts')).reportsChats },
    { id: 'reports-agents', load: async () => (await import('./reports-agents.ts')).reportsAgents },
    { id: 'reports-tickets', load: async () => (await import('./reports-tickets.ts')).reportsTickets },
    { id: 'licence-look-ups', load: async () => (await import('./licence-look-ups.ts')).licenceLookUps },
  ],
  guides,
};
