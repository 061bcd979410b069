import type { Endpoint, Resource } from '../../../../src/core/catalogue/endpoint.ts';

/** What the account does not answer so far: whole resources, or single endpoints by their id. */
const unanswered: readonly string[] = [
  'canned-responses',
  'goals',
  'greetings',
  'groups',
  'reports-agents',
  'reports-tickets',
  'reports.chat-engagement',
  'reports.missed-chats',
  'reports.chat-ratings',
  'reports.chat-ranking',
  'reports.queued-visitors',
  'reports.queue-waiting-times',
  'reports.goals',
  'reports.greetings',
  'tags',
  'visitors',
  'visitors-chat',
  'webhooks',
];

/** Whether a 501 is all that an endpoint may answer so far; any other answer of it fails the suite. */
export function isUnanswered(resource: Resource, endpoint: Endpoint): boolean {
  return unanswered.includes(resource.id) || unanswered.includes(endpoint.id);
}
