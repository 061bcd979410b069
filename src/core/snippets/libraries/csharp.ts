import { quoteUnicode } from '../writing/literals.ts';
import {
  type Argument,
  fixed,
  flatBody,
  innerMember,
  list,
  member,
  needed,
  otherwise,
  pathText,
  queryOfNames,
  queryText,
  segment,
} from './arguments.ts';
import { createLibraryWriter } from './create-library-writer.ts';
import { customFields, encoded, oneAgent, plainRules } from './csharp-arguments.ts';
import type { Library, LibraryCall, ReadyCall } from './library.ts';
import { isMembers } from './trees.ts';
import { type LiteralStyle, placeArguments, writeLiteral, writeSecret } from './write-literal.ts';

const login = pathText('login');
const text = (name: string) => needed(name, member(name));
const report = (name: string): LibraryCall => ({
  name: `Reports.${name}`,
  given: [otherwise({}, queryOfNames)],
});
const visitor = pathText('visitor_id');
const licence = text('licence_id');
const session = text('secured_session_id');
const group: readonly Argument[] = [queryText('group')];

const calls: Library['calls'] = {
  'GET /agents': { name: 'Agents.List', given: [queryText('status')] },
  'GET /agents/{login}': { name: 'Agents.Get', given: [login] },
  'POST /agents': { name: 'Agents.Add', given: [otherwise({}, flatBody)] },
  'PUT /agents/{login}': { name: 'Agents.Update', given: [login, otherwise({}, flatBody)] },
  'DELETE /agents/{login}': { name: 'Agents.Remove', given: [login] },
  'POST /agents/{login}/reset_api_key': { name: 'Agents.ResetApiKey', given: [login] },
  // Without a parameter it would call the root of the API.
  'GET /chats': { name: 'Archives.Get', given: [needed('a query parameter', queryOfNames)] },
  'GET /chats/{chat_id}': { name: 'Archives.Get', given: [pathText('chat_id')] },
  'PUT /chats/{chat_id}/tags': {
    name: 'Archives.Tags',
    given: [pathText('chat_id'), needed('tag', list('tag'))],
  },
  'POST /chats/{chat_id}/send_transcript': {
    name: 'Archives.SendTranscript',
    given: [pathText('chat_id'), text('to')],
  },
  'GET /canned_responses': { name: 'CannedResponses.List', given: group },
  'GET /canned_responses/{canned_response_id}': {
    name: 'CannedResponses.Get',
    given: [pathText('canned_response_id')],
  },
  // Its argument for a group sends the text in place of the group.
  'POST /canned_responses': {
    name: 'CannedResponses.Add',
    given: [text('text'), otherwise([], list('tags'))],
  },
  'PUT /canned_responses/{canned_response_id}': {
    name: 'CannedResponses.Update',
    given: [pathText('canned_response_id'), otherwise([], list('tags')), member('text')],
  },
  'DELETE /canned_responses/{canned_response_id}': {
    name: 'CannedResponses.Remove',
    given: [pathText('canned_response_id')],
  },
  'GET /goals': { name: 'Goals.List', given: [] },
  'GET /goals/{goal_id}': { name: 'Goals.Get', given: [pathText('goal_id')] },
  'POST /goals': { name: 'Goals.Add', given: [text('name'), text('type'), flatBody] },
  'PUT /goals/{goal_id}': { name: 'Goals.Update', given: [pathText('goal_id'), otherwise({}, flatBody)] },
  'DELETE /goals/{goal_id}': { name: 'Goals.Remove', given: [pathText('goal_id')] },
  'POST /goals/{goal_id}/mark_as_successful': {
    name: 'Goals.MarkAsSuccessful',
    given: [pathText('goal_id'), text('visitor_id')],
  },
  'GET /greetings': { name: 'Greetings.List', given: group },
  'GET /greetings/{greeting_id}': { name: 'Greetings.Get', given: [pathText('greeting_id')] },
  'POST /greetings': { name: 'Greetings.Add', given: [text('name'), plainRules, fixed(null)] },
  'PUT /greetings/{greeting_id}': {
    name: 'Greetings.Update',
    given: [pathText('greeting_id'), otherwise({}, flatBody)],
  },
  'DELETE /greetings/{greeting_id}': { name: 'Greetings.Remove', given: [pathText('greeting_id')] },
  'GET /groups': { name: 'Groups.List', given: [] },
  'GET /groups/{group_id}': { name: 'Groups.Get', given: [segment('group_id')] },
  'POST /groups': { name: 'Groups.Add', given: [text('name'), oneAgent, member('language')] },
  // It sends agents by a name that the reference does not have.
  'PUT /groups/{group_id}': {
    name: 'Groups.Update',
    given: [segment('group_id'), fixed(null), otherwise('', member('name')), member('language')],
  },
  'DELETE /groups/{group_id}': { name: 'Groups.Remove', given: [segment('group_id')] },
  'GET /reports/chats/total_chats': report('TotalChats'),
  'GET /reports/chats/ratings': report('ChatRatings'),
  'GET /reports/chats/ratings/ranking': report('ChatRanking'),
  'GET /reports/chats/queued_visitors': report('QueuedVisitors'),
  'GET /reports/chats/queued_visitors/waiting_times': report('QueueWaitingTimes'),
  'GET /reports/availability': report('Availability'),
  'GET /reports/chats/chatting_time': report('ChattingTime'),
  'GET /reports/chats/first_response_time': report('ChatsFirstResponseTime'),
  'GET /reports/chats/response_time': report('ChatsResponseTime'),
  'GET /reports/chats/agents_occupancy': {
    name: 'Reports.SimultaneousChats',
    given: [needed('weekday', queryText('weekday'))],
  },
  'GET /reports/chats/goals': report('Goals'),
  'GET /reports/chats/greetings': {
    ...report('GreetingsConversions'),
    note: 'It calls another address for this report, /reports/greetings.',
  },
  'GET /reports/tickets/new_tickets': report('NewTickets'),
  'GET /reports/tickets/first_response_time': report('TicketsFirstResponseTime'),
  'GET /reports/tickets/solved_tickets': report('SolvedTickets'),
  'GET /reports/tickets/resolution_time': report('TicketsResolutionTime'),
  'GET /reports/tickets/ticket_sources': report('TicketSources'),
  'GET /reports/tickets/ratings': report('TicketRatings'),
  'GET /reports/tickets/ratings/ranking': report('TicketRanking'),
  'GET /status': {
    name: 'Status.Get',
    given: group,
    note: 'It puts the group into the path, as the reference does in its sample.',
  },
  'GET /tags': { name: 'Tags.List', given: group },
  'POST /tags': { name: 'Tags.Add', given: [text('author'), text('tag'), text('group')] },
  'DELETE /tags/{tag}': { name: 'Tags.Remove', given: [pathText('tag'), text('group')] },
  'GET /tickets': { name: 'Tickets.List', given: [queryOfNames] },
  'GET /tickets/{ticket_id}': { name: 'Tickets.Get', given: [pathText('ticket_id')] },
  'POST /tickets': {
    name: 'Tickets.Add',
    given: [text('message'), needed('requester[mail]', innerMember('requester', 'mail')), flatBody],
  },
  'PUT /tickets/{ticket_id}/tags': {
    name: 'Tickets.UpdateTags',
    given: [pathText('ticket_id'), needed('tag', list('tag'))],
  },
  'GET /visitors': { name: 'Visitors.List', given: [queryOfNames] },
  'POST /visitors/{visitor_id}/details': {
    name: 'Visitors.AddCustomDetails',
    given: [
      visitor,
      text('license_id'),
      text('token'),
      text('id'),
      needed('fields', customFields),
      encoded(member('icon')),
    ],
  },
  'POST /visitors/{visitor_id}/chat/start': {
    name: 'Chat.StartChat',
    given: [visitor, licence, text('welcome_message'), flatBody],
  },
  'GET /visitors/{visitor_id}/chat/get_pending_messages': {
    name: 'Chat.GetPendingMessages',
    given: [
      visitor,
      needed('licence_id', queryText('licence_id')),
      needed('secured_session_id', queryText('secured_session_id')),
      encoded(queryText('last_message_id')),
    ],
  },
  'POST /visitors/{visitor_id}/chat/send_message': {
    name: 'Chat.SendMessage',
    given: [visitor, licence, session, text('message')],
  },
  'POST /visitors/{visitor_id}/chat/close': { name: 'Chat.CloseChat', given: [visitor, licence, session] },
  'GET /webhooks': { name: 'Webhooks.List', given: [] },
  'POST /webhooks': {
    name: 'Webhooks.Add',
    given: [text('event_type'), needed('data_types', list('data_types')), text('url')],
  },
  'DELETE /webhooks/{webhook_id}': { name: 'Webhooks.Remove', given: [pathText('webhook_id')] },
};

const dictionary = 'new Dictionary<string, string>';

const style: LiteralStyle = {
  text: quoteUnicode,
  none: 'null',
  list: (items) => [`new ${items.some(isMembers) ? 'Dictionary<string, string>' : 'string'}[] { `, ' }'],
  members: [`${dictionary} {`, '}'],
  member: (name, value) => `[${name}] = ${value}`,
  variable: (name) => `Environment.GetEnvironmentVariable("${name}")`,
};

function write({ name, values, credential }: ReadyCall): string {
  const [call, given] = placeArguments(
    name,
    values.map((value) => writeLiteral(value, style, '    ')),
  );
  const account = credential.map((secret) => writeSecret(secret, style));
  return `using System;
using System.Collections.Generic;

class Call
{
  static void Main()
  {
    var api = new LiveChatApi.Api(${account.join(', ')});
    Console.WriteLine(api.${call}(${given.join(', ')}).Result);
  }
}
`;
}

/** C# with github.com/livechat/api-client-csharp (LiveChatApi/LiveChatApi, as of 2018-08-30). */
export const csharpLibrary: Library = {
  subject: 'The C# client',
  bodyAs: 'form',
  movable: false,
  notes: [],
  calls,
  write,
};

/** Writes calls of that client. */
export const writeCsharpCall = createLibraryWriter(csharpLibrary);
