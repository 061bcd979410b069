import type { Endpoint } from '../../catalogue/endpoint.ts';
import type { SecurityRequirement, SecurityScheme } from './openapi-document.ts';

/** What each OAuth scope allows, today's spelling first. */
const scopes: { readonly [scope: string]: string } = {
  'accounts--all:r': 'Read accounts; named by one call only.',
  'agents--all:ro': 'Read all agents.',
  'agents--all:rw': 'Read and write all agents.',
  'agents--my:rw': 'Read and write the own profile.',
  'groups--all:ro': 'Read all groups.',
  'groups--all:rw': 'Read and write all groups.',
  agents_read: 'Read agents (earlier spelling).',
  agents_write: 'Write agents (earlier spelling).',
  archives_read: 'Read archived chats.',
  archives_write: 'Write archived chats.',
  canned_responses_read: 'Read canned responses.',
  canned_responses_write: 'Write canned responses.',
  goals_read: 'Read goals.',
  goals_write: 'Write goals.',
  greetings_read: 'Read greetings.',
  greetings_write: 'Write greetings.',
  groups_read: 'Read groups (earlier spelling).',
  groups_write: 'Write groups (earlier spelling).',
  tags_read: 'Read tags.',
  tags_write: 'Write tags.',
  tickets_read: 'Read tickets.',
  tickets_write: 'Write tickets.',
  visitors_read: 'Read visitors.',
  webhooks_manage: 'Read and write webhooks.',
};

const authorizationUrl = 'https://accounts.livechat.com/';
const tokenUrl = 'https://accounts.livechat.com/v2/token';

/** Every way to prove who calls, by name. */
export const securitySchemes: { readonly [name: string]: SecurityScheme } = {
  oauth2: {
    type: 'oauth2',
    description:
      'OAuth 2 with scopes. The addresses are those of today; in 2018 both lay under `https://accounts.livechatinc.com/`.',
    flows: {
      implicit: { authorizationUrl, scopes },
      authorizationCode: { authorizationUrl, tokenUrl, refreshUrl: tokenUrl, scopes },
    },
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'An access token of OAuth 2, however it was got.',
  },
  personalAccessToken: {
    type: 'http',
    scheme: 'basic',
    description:
      'Account id or e-mail as user name, a personal access token with fitting scopes as password. Since 2019-11-19.',
  },
  apiKey: {
    type: 'http',
    scheme: 'basic',
    description:
      'Login of an agent as user name, the API key as password. It gives full access. Gone from the documentation on 2022-03-14.',
  },
};

/** The credentials that allow a call, each on its own; none where it travels in the body or query, or none is needed. */
export function requireCredentials({ auth, scopes: { new: current, old } }: Endpoint): SecurityRequirement[] {
  if (auth !== 'required') return [];
  const spellings = [current, old].filter((names) => names.length);
  return [
    ...(spellings.length ? spellings : [[]]).map((names) => ({ oauth2: names })),
    { bearer: [] },
    { personalAccessToken: [] },
    { apiKey: [] },
  ];
}
