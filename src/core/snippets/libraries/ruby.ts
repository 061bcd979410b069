import { quoteRuby } from '../writing/literals.ts';
import { body, query, queryText, segment } from './arguments.ts';
import { createLibraryWriter } from './create-library-writer.ts';
import { apiOrigin, type Library, type LibraryCall, type ReadyCall } from './library.ts';
import { type LiteralStyle, placeArguments, writeLiteral, writeSecret } from './write-literal.ts';

const older: Pick<LibraryCall, 'given' | 'note'> = {
  given: [query],
  note: 'It calls the address that this report had before 2016.',
};

/** The calls of one resource that has all five. What stands for one object asks for it when it is refreshed. */
function crud(name: string, id: string): Library['calls'] {
  return {
    [`GET /${name}`]: { name: `${name}.list`, given: [query] },
    [`GET /${name}/{${id}}`]: { name: `${name}(#).refresh`, given: [segment(id)] },
    [`POST /${name}`]: { name: `${name}.create`, given: [body] },
    [`PUT /${name}/{${id}}`]: { name: `${name}(#).update`, given: [segment(id), body] },
    [`DELETE /${name}/{${id}}`]: { name: `${name}(#).delete`, given: [segment(id)] },
  };
}

const calls: Library['calls'] = {
  ...crud('agents', 'login'),
  'POST /agents/{login}/reset_api_key': {
    name: 'agents(#).reset_api_key',
    given: [segment('login')],
    note: 'It sends PUT, where the reference says POST.',
  },
  ...crud('canned_responses', 'canned_response_id'),
  'GET /chats': { name: 'chats.list', given: [query] },
  'GET /chats/{chat_id}': { name: 'chats(#).refresh', given: [segment('chat_id')] },
  'POST /chats/{chat_id}/send_transcript': {
    name: 'chats(#).send_transcript',
    given: [segment('chat_id'), body],
  },
  ...crud('goals', 'goal_id'),
  'POST /goals/{goal_id}/mark_as_successful': {
    name: 'goals(#).mark_as_successful',
    given: [segment('goal_id'), body],
  },
  ...crud('groups', 'group_id'),
  'GET /reports/chats/total_chats': { name: 'reports.chats', ...older },
  'GET /reports/chats/ratings': { name: 'reports.ratings', ...older },
  'GET /reports/chats/ratings/ranking': { name: 'reports.ratings_ranking', ...older },
  'GET /reports/chats/queued_visitors': { name: 'reports.queued_visitors', ...older },
  'GET /reports/chats/queued_visitors/waiting_times': {
    name: 'reports.queued_visitors_waiting_times',
    ...older,
  },
  'GET /reports/availability': { name: 'reports.availability', given: [query] },
  'GET /reports/chats/chatting_time': { name: 'reports.chatting_time', ...older },
  'GET /reports/chats/goals': { name: 'reports.goals', ...older },
  'GET /status': {
    name: 'status.get',
    given: [
      (given) => {
        const group = queryText('group')(given);
        return group === undefined ? given.refuse('needs “group” for this call') : { group };
      },
    ],
    note: 'It puts the group into the path, as the reference does in its sample.',
  },
  'GET /visitors': { name: 'visitors.list', given: [query] },
  'POST /visitors/{visitor_id}/details': {
    name: 'visitors(#).add_details',
    given: [segment('visitor_id'), body],
  },
};

const style: LiteralStyle = {
  text: quoteRuby,
  none: 'nil',
  list: () => ['[', ']'],
  members: ['{', '}'],
  member: (name, value) => `${name} => ${value}`,
  variable: (name) => `ENV.fetch("${name}")`,
};

function write({ name, values, origin, credential }: ReadyCall): string {
  const [call, given] = placeArguments(
    name,
    values.map((value) => writeLiteral(value, style)),
  );
  const [login, key] = credential.map((secret) => writeSecret(secret, style));
  const options = [
    `login: ${login}`,
    `api_key: ${key}`,
    ...(origin === apiOrigin ? [] : addressOptions(origin)),
  ];
  return `require "json"
require "livechat"

client = LiveChat::REST::Client.new(
  ${options.join(',\n  ')}
)
client.${call}${given.length ? `(${given.join(', ')})` : ''}
puts client.last_response.body
`;
}

function addressOptions(origin: string): string[] {
  const { host, hostname, protocol } = new URL(origin);
  const port = host.slice(hostname.length + 1);
  const isSecure = protocol === 'https:';
  return [
    `host: ${quoteRuby(hostname)}`,
    `port: ${port || (isSecure ? 443 : 80)}`,
    ...(isSecure ? [] : ['use_ssl: false']),
  ];
}

/** Ruby with livechat_client 0.0.1 (github.com/cxz/livechat_client, lib/livechat/rest, as of 2017-01-20). */
export const rubyLibrary: Library = {
  subject: 'The Ruby client',
  bodyAs: 'JSON',
  movable: true,
  notes: [],
  calls,
  write,
};

/** Writes calls of that client. */
export const writeRubyCall = createLibraryWriter(rubyLibrary);
