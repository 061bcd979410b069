import { quoteUnicode } from '../writing/literals.ts';
import { body, query, segment } from './arguments.ts';
import { createLibraryWriter } from './create-library-writer.ts';
import { apiOrigin, type Library, type LibraryCall, type ReadyCall } from './library.ts';
import { type LiteralStyle, placeArguments, writeLiteral, writeSecret } from './write-literal.ts';

const older: Pick<LibraryCall, 'given' | 'note'> = {
  given: [query],
  note: 'It calls the address that this report had before 2016.',
};

/** The calls of one resource that has all five. */
function crud(path: string, id: string, name: string): Library['calls'] {
  return {
    [`GET /${path}`]: { name: `${name}.list`, given: [query] },
    [`GET /${path}/{${id}}`]: { name: `${name}.get`, given: [segment(id)] },
    [`POST /${path}`]: { name: `${name}.create`, given: [body] },
    [`PUT /${path}/{${id}}`]: { name: `${name}.update`, given: [segment(id), body] },
    [`DELETE /${path}/{${id}}`]: { name: `${name}.delete`, given: [segment(id)] },
  };
}

const calls: Library['calls'] = {
  ...crud('agents', 'login', 'agents'),
  'POST /agents/{login}/reset_api_key': {
    name: 'agents.resetApiKey',
    given: [segment('login')],
    note: 'It sends PUT, where the reference says POST.',
  },
  ...crud('canned_responses', 'canned_response_id', 'canned_responses'),
  'GET /chats': { name: 'chats.list', given: [query] },
  'GET /chats/{chat_id}': { name: 'chats.get', given: [segment('chat_id')] },
  'POST /chats/{chat_id}/send_transcript': { name: 'chats.send', given: [segment('chat_id'), body] },
  ...crud('goals', 'goal_id', 'goals'),
  'POST /goals/{goal_id}/mark_as_successful': { name: 'goals.mark', given: [segment('goal_id'), body] },
  ...crud('greetings', 'greeting_id', 'greetings'),
  ...crud('groups', 'group_id', 'groups'),
  'GET /reports/chats/total_chats': { name: 'reports.getChatsReport', ...older },
  'GET /reports/chats/ratings': { name: 'reports.getRatingsReport', ...older },
  'GET /reports/chats/ratings/ranking': { name: 'reports.getRatingsRanking', ...older },
  'GET /reports/chats/queued_visitors': { name: 'reports.getQueuedVisitorsReport', ...older },
  'GET /reports/chats/queued_visitors/waiting_times': {
    name: 'reports.getQueueWaitingTimesReport',
    ...older,
  },
  'GET /reports/availability': { name: 'reports.getAvailabilityReport', given: [query] },
  'GET /reports/chats/chatting_time': { name: 'reports.getChattingTimeReport', ...older },
  'GET /reports/chats/goals': { name: 'reports.getGoalsReport', ...older },
  'GET /status': { name: 'status.get', given: [query] },
  'GET /visitors': { name: 'visitors.list', given: [query] },
  'POST /visitors/{visitor_id}/details': {
    name: 'visitors.addCustomVisitorDetails',
    given: [segment('visitor_id'), body],
  },
};

const style: LiteralStyle = {
  text: quoteUnicode,
  none: 'null',
  list: () => ['[', ']'],
  members: ['{', '}'],
  // Without brackets it would set the prototype.
  member: (name, value) => `${name === '"__proto__"' ? `[${name}]` : name}: ${value}`,
  variable: (name) => `process.env.${name}`,
};

function write({ name, values, origin, credential }: ReadyCall): string {
  const [call, given] = placeArguments(
    name,
    values.map((value) => writeLiteral(value, style)),
  );
  const account = credential.map((secret) => writeSecret(secret, style));
  // The third one is the version of the API.
  const address = origin === apiOrigin ? [] : ['2', quoteUnicode(`${origin}/`)];
  return `const { LiveChatApi } = require("livechatapi");

const api = new LiveChatApi(${[...account, ...address].join(', ')});

api.${call}(${[...given, '(answer) => console.log(answer)'].join(', ')});
`;
}

/** Node.js with livechatapi 0.6.0 (github.com/livechat/api-client-nodejs, lib/api.js, as of 2019-06-04). */
export const nodeLibrary: Library = {
  subject: 'The Node.js client',
  bodyAs: 'form',
  movable: true,
  notes: [],
  calls,
  write,
};

/** Writes calls of that client. */
export const writeNodeCall = createLibraryWriter(nodeLibrary);
