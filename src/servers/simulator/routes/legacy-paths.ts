import type { Method } from '../../../core/http/request.ts';

/** A call by a name that version 2 had before 2016. */
export interface LegacyPath {
  /** HTTP method. */
  readonly method: Method;
  /** Path under the API's base URL, with `{name}` for path parameters. */
  readonly path: string;
  /** Id of the endpoint that took its place, or null where none is on record. */
  readonly endpoint: string | null;
  /** Arguments of the endpoint that the older name stands for. */
  readonly given?: { readonly [name: string]: string };
  /** Clients that call it in their last public state. */
  readonly evidence: string;
}

const node = 'livechat/api-client-nodejs, lib/api.js';
const nodeAndRuby = `${node}; cxz/livechat_client, lib/livechat/rest/reports.rb`;
const csharp = 'livechat/api-client-csharp, Reports.cs';

/** Older names that only client libraries know; those without an endpoint are answered as unknown paths. */
export const legacyPaths: readonly LegacyPath[] = [
  { method: 'GET', path: '/reports/dashboard', endpoint: null, evidence: nodeAndRuby },
  { method: 'GET', path: '/reports/dashboard/agent/{login}', endpoint: null, evidence: nodeAndRuby },
  { method: 'GET', path: '/reports/dashboard/group/{group_id}', endpoint: null, evidence: nodeAndRuby },
  { method: 'GET', path: '/reports/chats', endpoint: 'reports.total-chats', evidence: nodeAndRuby },
  { method: 'GET', path: '/reports/ratings', endpoint: 'reports.chat-ratings', evidence: nodeAndRuby },
  {
    method: 'GET',
    path: '/reports/ratings/ranking',
    endpoint: 'reports.chat-ranking',
    evidence: nodeAndRuby,
  },
  {
    method: 'GET',
    path: '/reports/queued_visitors',
    endpoint: 'reports.queued-visitors',
    evidence: nodeAndRuby,
  },
  {
    method: 'GET',
    path: '/reports/queued_visitors/waiting_times',
    endpoint: 'reports.queue-waiting-times',
    evidence: nodeAndRuby,
  },
  { method: 'GET', path: '/reports/chatting_time', endpoint: 'reports.chatting-time', evidence: nodeAndRuby },
  { method: 'GET', path: '/reports/goals', endpoint: 'reports.goals', evidence: nodeAndRuby },
  { method: 'GET', path: '/reports/chats/source', endpoint: null, evidence: csharp },
  { method: 'GET', path: '/reports/greetings', endpoint: 'reports.greetings', evidence: csharp },
  {
    method: 'GET',
    path: '/visitors/chatting',
    endpoint: 'visitors.list',
    given: { state: 'chatting' },
    evidence: node,
  },
  {
    method: 'PUT',
    path: '/agents/{login}/reset_api_key',
    endpoint: 'agents.reset-api-key',
    evidence: nodeAndRuby,
  },
];
