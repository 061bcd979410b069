import { quotePhp } from '../writing/literals.ts';
import {
  type Argument,
  body,
  fixed,
  list,
  member,
  needed,
  pathInteger,
  queryInteger,
  queryOfNames,
  segment,
} from './arguments.ts';
import { createLibraryWriter } from './create-library-writer.ts';
import type { Library, LibraryCall, ReadyCall } from './library.ts';
import { type LiteralStyle, placeArguments, writeLiteral, writeSecret } from './write-literal.ts';

/** The query of a call; the library leaves out what is empty. */
const filledQuery: Argument = (given) => {
  const [empty] = [...given.query].find(([, value]) => value.trim() === '') ?? [];
  return empty === undefined ? queryOfNames(given) : given.refuse(`leaves out “${empty}”, which is empty`);
};

const groupAlways: Pick<LibraryCall, 'given' | 'note'> = {
  given: [queryInteger('group')],
  note: 'It always names a group: 0 where none is given.',
};
const cannedResponse = pathInteger('canned_response_id');
const textAndTags = [needed('text', member('text')), needed('tags', list('tags'))];

/** All that stands behind /reports/ in an address of the API; the library takes it as a text. */
const reports = [
  'availability',
  ...[
    'total_chats',
    'engagement',
    'not_replied_chats',
    'ratings',
    'ratings/ranking',
    'queued_visitors',
    'queued_visitors/waiting_times',
    'chatting_time',
    'first_response_time',
    'response_time',
    'agents_occupancy',
    'goals',
    'greetings',
  ].map((name) => `chats/${name}`),
  ...[
    'new_tickets',
    'first_response_time',
    'solved_tickets',
    'resolution_time',
    'ticket_sources',
    'ratings',
    'ratings/ranking',
  ].map((name) => `tickets/${name}`),
];

const calls: Library['calls'] = {
  'GET /agents': { name: 'agents->get', given: [] },
  'GET /agents/{login}': { name: 'agents->get', given: [segment('login')] },
  'POST /agents': { name: 'agents->add', given: [body] },
  'PUT /agents/{login}': { name: 'agents->update', given: [segment('login'), body] },
  'DELETE /agents/{login}': { name: 'agents->delete', given: [segment('login')] },
  'GET /canned_responses': { name: 'cannedResponses->get', ...groupAlways },
  'GET /canned_responses/{canned_response_id}': {
    name: 'cannedResponses->getSingleResponse',
    given: [cannedResponse],
  },
  'POST /canned_responses': { name: 'cannedResponses->addNewResponse', given: textAndTags },
  'PUT /canned_responses/{canned_response_id}': {
    name: 'cannedResponses->updateResponse',
    given: [cannedResponse, ...textAndTags],
  },
  'DELETE /canned_responses/{canned_response_id}': {
    name: 'cannedResponses->deleteResponse',
    given: [cannedResponse],
  },
  'GET /chats': { name: 'chats->get', given: [filledQuery] },
  'GET /chats/{chat_id}': { name: 'chats->getSingleChat', given: [segment('chat_id')] },
  'PUT /chats/{chat_id}/tags': { name: 'chats->updateTags', given: [segment('chat_id'), body] },
  'POST /goals/{goal_id}/mark_as_successful': {
    name: 'goals->markAsSuccessful',
    given: [pathInteger('goal_id')],
  },
  'GET /groups': { name: 'groups->get', given: [] },
  // With 0 it lists all.
  'GET /groups/{group_id}': { name: 'groups->get', given: [pathInteger('group_id', 1)] },
  'POST /groups': { name: 'groups->add', given: [body] },
  'PUT /groups/{group_id}': { name: 'groups->update', given: [pathInteger('group_id'), body] },
  'DELETE /groups/{group_id}': { name: 'groups->delete', given: [pathInteger('group_id')] },
  ...Object.fromEntries(
    reports.map((path) => [
      `GET /reports/${path}`,
      { name: 'reports->get', given: [fixed(path), filledQuery] },
    ]),
  ),
  'GET /status': {
    name: 'status->get',
    given: [queryInteger('group')],
    note: 'It puts the group into the path, as the reference does in its sample.',
  },
  'GET /tags': { name: 'tags->get', ...groupAlways },
  'POST /tags': { name: 'tags->add', given: [body] },
  'DELETE /tags/{tag}': { name: 'tags->delete', given: [segment('tag')] },
  'GET /tickets': { name: 'tickets->get', given: [filledQuery] },
  'GET /tickets/{ticket_id}': { name: 'tickets->getSingleTicket', given: [segment('ticket_id')] },
  'POST /tickets': { name: 'tickets->add', given: [body] },
  'PUT /tickets/{ticket_id}/tags': { name: 'tickets->updateTags', given: [segment('ticket_id'), body] },
  'GET /visitors': { name: 'visitors->get', given: [filledQuery] },
  'GET /webhooks': { name: 'webhooks->get', given: [] },
  'POST /webhooks': { name: 'webhooks->add', given: [body] },
  'DELETE /webhooks/{webhook_id}': { name: 'webhooks->delete', given: [segment('webhook_id')] },
};

const style: LiteralStyle = {
  text: quotePhp,
  none: 'null',
  list: () => ['[', ']'],
  members: ['[', ']'],
  member: (name, value) => `${name} => ${value}`,
  variable: (name) => `getenv('${name}')`,
};

function write({ name, values, credential }: ReadyCall): string {
  const [call, given] = placeArguments(
    name,
    values.map((value) => writeLiteral(value, style)),
  );
  const account = credential.map((secret) => writeSecret(secret, style));
  return `<?php
require 'vendor/autoload.php';

$client = new LiveChat\\Api\\Client(${account.join(', ')});
$answer = $client->${call}(${given.join(', ')});
echo json_encode($answer, JSON_PRETTY_PRINT), "\\n";
`;
}

/** PHP with github.com/livechat/api-client-php (src/LiveChat/Api/Model, as of 2017-10-26). */
export const phpLibrary: Library = {
  subject: 'The PHP client',
  bodyAs: 'form',
  movable: false,
  notes: ['The PHP client does not check the certificate of the server.'],
  calls,
  write,
};

/** Writes calls of that client. */
export const writePhpCall = createLibraryWriter(phpLibrary);
