import type { ReplyField } from '../reply.ts';
import type { Json } from '../schema.ts';
import type { WebhookDataType, WebhookEvent, Webhooks } from '../webhooks.ts';

const messages: Json = [
  { user_type: 'agent', author_name: 'Leo Brandt', agent_id: 'leo@harborpine.example', text: 'Good morning!', timestamp: 1523612453 },
  { user_type: 'supervisor', author_name: 'Nadia Okafor', agent_id: 'nadia@harborpine.example', text: 'Offer him the longer cut.', timestamp: 1523612583 },
  { user_type: 'visitor', author_name: 'Otto Lindqvist', text: 'Medium, but I layer a lot.', timestamp: 1523612501 },
];
const runningChat = {
  id: 'PQ7Z2M0KXA',
  started_timestamp: 1523612453,
  messages,
  tags: ['sizing', 'jackets'],
};
const endedChat = { ...runningChat, ended_timestamp: 1523613491 };
const visitor: Json = { id: 'S1523605118.3fa7c92e10', name: 'Otto Lindqvist', email: 'otto.lindqvist@mail.example', custom_variables: [{ key: 'loyalty_tier', value: 'silver' }] };
const survey: Json = [
  { id: '152360511800417', type: 'name', label: 'Your name', answer: 'Otto Lindqvist' },
  { id: '152360511800418', type: 'email', label: 'Your e-mail', answer: 'otto.lindqvist@mail.example' },
  {
    id: '152360511800419',
    type: 'checkbox',
    label: 'What are you looking for?',
    answers: [
      { label: 'Jackets', chosen: true },
      { label: 'Tents', chosen: false },
      { label: 'Boots', chosen: true },
    ],
  },
];
const ticket: Json = {
  assignee: { id: 'leo@harborpine.example', name: 'Leo Brandt' },
  events: [{ author: { id: 'otto.lindqvist@mail.example', name: 'Otto Lindqvist', type: 'agent' }, date: '2018-04-11T10:00:00Z', is_private: false, message: 'The zip on my new jacket came loose.', source: { type: 'agent-app-manual', url: null }, type: 'message' }],
  groups: [{ id: 0, name: 'All operators' }],
  id: '7KD2W',
  requester: { mail: 'otto.lindqvist@mail.example', name: 'Otto Lindqvist' },
  status: 'open',
  subject: 'Loose zip',
  tags: ['returns'],
  source: { type: 'lc2', url: null, id: 'PQ7Z2M0KXA' },
};
const cannedResponse: Json = { group: 0, id: 4830, modification_date: 1523616100, tags: ['bye', 'thanks'], text: 'Thanks, see you on the trail!' };
const sender = { token: 'd41c8f2e90b74a53b6e7109c5a2f8b36', license_id: '8801234' };

const commonFields: readonly ReplyField[] = [
  { path: 'event_type', type: 'enum', description: 'What happened.', enum: ['chat_started', 'chat_ended', 'chat_changed', 'visitor_queued', 'ticket_created', 'canned_response_changed'] },
  { path: 'token', type: 'string', description: 'A credential for one purpose: with license_id it opens POST /visitors/{visitor_id}/details.' },
  { path: 'license_id', type: 'string', description: 'Account number, as text.' },
];

const events: readonly WebhookEvent[] = [
  { name: 'chat_started', firesWhen: 'A chat begins.', dataTypes: ['chat', 'visitor', 'pre_chat_survey'], example: { event_type: 'chat_started', ...sender, chat: runningChat, visitor, pre_chat_survey: survey } },
  { name: 'chat_ended', firesWhen: 'A chat is over.', dataTypes: ['chat', 'visitor', 'pre_chat_survey'], example: { event_type: 'chat_ended', ...sender, chat: endedChat, visitor, pre_chat_survey: survey } },
  { name: 'chat_changed', firesWhen: 'The list of tags of a chat changes, whether the chat is open or closed.', dataTypes: ['chat', 'visitor'], example: { event_type: 'chat_changed', ...sender, chat: endedChat, visitor }, since: { date: '2017-11-13', note: 'docs commit 9fd353eb' } },
  { name: 'visitor_queued', firesWhen: 'Somebody joins the waiting line.', dataTypes: ['visitor'], example: { event_type: 'visitor_queued', ...sender, visitor } },
  { name: 'ticket_created', firesWhen: 'A ticket comes in.', dataTypes: ['ticket'], example: { event_type: 'ticket_created', ...sender, ticket } },
  { name: 'canned_response_changed', firesWhen: 'A canned response is added, edited or removed.', dataTypes: ['canned_response'], example: { event_type: 'canned_response_changed', ...sender, canned_response: cannedResponse }, since: { date: '2017-11-13', note: 'docs commit 9fd353eb' } },
];

const dataTypes: readonly WebhookDataType[] = [
  {
    name: 'chat',
    description: 'Times, transcript and tags of the chat.',
    events: ['chat_started', 'chat_changed', 'chat_ended'],
    fields: [
      { path: 'id', type: 'string', description: 'Chat id.' },
      { path: 'started_timestamp', type: 'timestamp', description: 'Start.' },
      { path: 'ended_timestamp', type: 'timestamp', description: 'End.', optional: true },
      { path: 'messages', type: 'array<object>', description: 'Transcript.' },
      { path: 'messages[].user_type', type: 'enum', description: 'Side.', enum: ['agent', 'supervisor', 'visitor'] },
      { path: 'messages[].author_name', type: 'string', description: 'Author.' },
      { path: 'messages[].agent_id', type: 'email', description: 'Login, not on visitor messages.', optional: true },
      { path: 'messages[].text', type: 'string', description: 'Text; supervisor entries are whispers.' },
      { path: 'messages[].timestamp', type: 'timestamp', description: 'When.' },
      { path: 'tags', type: 'array<string>', description: 'Tags.' },
    ],
    example: endedChat,
  },
  {
    name: 'visitor',
    description: 'Who the customer is.',
    events: ['chat_started', 'chat_ended', 'chat_changed', 'visitor_queued'],
    fields: [
      { path: 'id', type: 'string', description: 'Visitor id.' },
      { path: 'name', type: 'string', description: 'Name.' },
      { path: 'email', type: 'email', description: 'Address.' },
      { path: 'custom_variables', type: 'array<object>', description: 'Tracking-code variables.', optional: true },
      { path: 'custom_variables[].key', type: 'string', description: 'Name.' },
      { path: 'custom_variables[].value', type: 'string', description: 'Value.' },
    ],
    example: visitor,
    observedFields: ['country', 'city', 'language', 'page_current', 'timezone'],
  },
  {
    name: 'pre_chat_survey',
    description: 'Answers to the survey before the chat; an empty list when the survey was skipped, for instance after a greeting.',
    events: ['chat_started', 'chat_ended'],
    fields: [
      { path: '[].id', type: 'string', description: 'Field id.' },
      { path: '[].type', type: 'enum', description: 'Field kind as far as shown.', enum: ['name', 'email', 'checkbox'] },
      { path: '[].label', type: 'string', description: 'Question.' },
      { path: '[].answer', type: 'string', description: 'Answer to a text field.', optional: true },
      { path: '[].answers', type: 'array<object>', description: 'Options of a checkbox field.', optional: true },
      { path: '[].answers[].label', type: 'string', description: 'Option.' },
      { path: '[].answers[].chosen', type: 'boolean', description: 'Ticked or not.' },
    ],
    example: survey,
  },
  {
    name: 'ticket',
    description: 'The ticket. Unlike in the answers of the tickets calls, dates are ISO 8601 text, groups are objects, and the source has a url and an id.',
    events: ['ticket_created'],
    fields: [
      { path: 'id', type: 'string', description: 'Ticket id.' },
      { path: 'assignee', type: 'object', description: 'Agent in charge.' },
      { path: 'assignee.id', type: 'email', description: 'Login.' },
      { path: 'assignee.name', type: 'string', description: 'Name.' },
      { path: 'events', type: 'array<object>', description: 'History.' },
      { path: 'events[].author', type: 'object', description: 'Author.' },
      { path: 'events[].author.id', type: 'email', description: 'Address.' },
      { path: 'events[].author.name', type: 'string', description: 'Name.' },
      { path: 'events[].author.type', type: 'string', description: 'Side.' },
      { path: 'events[].date', type: 'datetime', description: 'ISO 8601, UTC.' },
      { path: 'events[].is_private', type: 'boolean', description: 'Internal note?' },
      { path: 'events[].message', type: 'string', description: 'Text.' },
      { path: 'events[].source', type: 'object', description: 'Channel.' },
      { path: 'events[].source.type', type: 'string', description: 'Channel name.' },
      { path: 'events[].source.url', type: 'url|null', description: 'Page or null.' },
      { path: 'events[].type', type: 'string', description: 'Entry kind.' },
      { path: 'groups', type: 'array<object>', description: 'Groups.' },
      { path: 'groups[].id', type: 'integer', description: 'Id.' },
      { path: 'groups[].name', type: 'string', description: 'Name.' },
      { path: 'requester', type: 'object', description: 'Customer.' },
      { path: 'requester.mail', type: 'email', description: 'Address.' },
      { path: 'requester.name', type: 'string', description: 'Name.' },
      { path: 'status', type: 'string', description: 'State.' },
      { path: 'subject', type: 'string', description: 'Subject.' },
      { path: 'tags', type: 'array<string>', description: 'Tags.' },
      { path: 'source', type: 'object', description: 'Origin.' },
      { path: 'source.type', type: 'string', description: 'Channel.' },
      { path: 'source.url', type: 'url|null', description: 'Page or null.' },
      { path: 'source.id', type: 'string', description: 'Chat it was made from.' },
    ],
    example: ticket,
  },
  {
    name: 'canned_response',
    description: 'The prepared text. Nothing in it tells whether it was added, edited or removed. The page of 2018 heads it canned_response_changed, but the data type is canned_response.',
    events: ['canned_response_changed'],
    fields: [
      { path: 'id', type: 'integer', description: 'Id.' },
      { path: 'group', type: 'integer', description: 'Group.' },
      { path: 'modification_date', type: 'timestamp', description: 'Last change.' },
      { path: 'tags', type: 'array<string>', description: 'Shortcuts.' },
      { path: 'text', type: 'string', description: 'Text.' },
    ],
    example: cannedResponse,
  },
];

/** The calls LiveChat makes by itself: six events, five kinds of data that can go along, and how they are delivered. */
export const webhookDeliveries: Webhooks = {
  events,
  dataTypes,
  commonFields,
  delivery: [
    'LiveChat sends a POST with Content-Type application/json to the address of the webhook.',
    'Your server has to answer HTTP 200 within 10 seconds. Answer at once, and do slow work afterwards.',
    'A call that fails is sent again: at most 10 times within 6 hours. These numbers are documented since 2019-11-26 (4225a464); in 2018 there were none.',
    'To know the sender, put HTTP Basic credentials into the address (https://user:password@host); the docs recommend that. No signature header is documented.',
    'In the agent app of 2018, webhooks are set up under Settings > Integrations > Webhooks: event, data types, address. The calls of this resource do the same.',
    'Seen in payloads but not documented: event_unique_id, and lc_version with the text "2".',
  ],
};
