import type { Resource } from '../endpoint.ts';

/** Is the chat open right now? */
export const status: Resource = {
  id: 'status',
  title: 'Status',
  summary: 'Is the chat open right now?',
  endpoints: [
    {
      id: 'status.get',
      method: 'GET',
      path: '/status',
      title: 'Get status',
      summary: 'Whether a group is online.',
      parameters: [{ name: 'group', in: 'query', required: false, schema: { type: 'integer', minimum: 0, description: 'Group to ask about; must be a non-negative integer.', 'x-note': 'Also seen as path segment /status/{group}.', default: 0, examples: [1] } }],
      body: null,
      reply: { status: 200, example: { status: 'online' }, fields: [{ path: 'status', type: 'enum', description: 'Current state.', enum: ['online', 'offline'] }] },
      scopes: { 'new': [], old: [] },
      auth: 'required',
      jsonp: true,
      deprecated: true,
      replacedBy: 'Agent Chat API v3: List Routing Statuses',
      since: null,
      removed: null,
      pathVariants: [{ path: '/status/{group}', evidence: 'the curl sample calls /status/1; the PHP, C# and Ruby clients put the group into the path, only the Node client uses ?group=' }],
      notes: ['No scope is documented for it.', 'A bad group answers {"errors":["group must be an integer","group must be non-negative"]} (cxz/livechat_client issue #5, 2013).', 'Every client sends credentials here too; no public or licence-number variant turned up in any source.'],
    },
  ],
};
