import type { Json } from '../../../../src/core/catalogue/schema.ts';

const nobody = 'nobody@harborpine.example';

/** Arguments of query and body that name something of the account, with a value that names nothing. */
export const missingThings: { readonly [name: string]: Json } = {
  group: 98,
  groups: [98],
  'groups[]': '98',
  agent: nobody,
  agents: [nobody],
  'agents[]': nobody,
  author: nobody,
  assignee: nobody,
  goal: 9_999,
  sale: 9_999,
  greeting: 9_999,
  tag: ['no such tag'],
  licence_id: 1,
  license_id: 1,
  secured_session_id: 'CS1523612400.0000000000',
  token: '0'.repeat(32),
};

/** Values of path parameters that name nothing; integers take 9999. */
export const missingInPath: { readonly [name: string]: string } = {
  login: nobody,
  tag: 'no such tag',
  visitor_id: 'S1500000000.0000000000',
};

/** Where the account may take what it does not know, with the reason. */
export const mayBeUnknown: { readonly [place: string]: string } = {
  'groups.create agents': 'the sample itself names an agent who is not there yet',
  'groups.update agents': 'as groups.create',
  'tickets.list tag': 'a filter by text; other filters by tag take any text too',
  'tags.create tag': 'the new tag',
  'visitors-chat.start visitor_id': 'nobody has to be on the site before',
};
