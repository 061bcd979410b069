import { base64, encodeForm, encodeQuery } from '../../src/core/http/encode.ts';
import type { HttpRequest } from '../../src/core/http/request.ts';

/** A text that every language has to escape somewhere. */
export const awkward = `it's "quoted" \`tick\` $HOME \${x} #{x} \\(x) \\n %s %25 <?php ?> ?? é 🙂\n"""'''`;
const version = ['X-API-Version', '2'] as const;

/** Environment of every call. */
export const environment = {
  LIVECHAT_LOGIN: 'nadia@harborpine.example',
  LIVECHAT_API_KEY: '5eed0f4a7b0a7d91e3c26f08b45d9a13',
  LIVECHAT_PERSONAL_ACCESS_TOKEN: 'dal:pat_harbor-pine-2019',
  LIVECHAT_TOKEN: 'dal:demo_harbor-pine-2018',
};

/** What stands in the Authorization header for a kind of credential. */
export const authorizations = {
  basic: `Basic ${base64(`${environment.LIVECHAT_LOGIN}:${environment.LIVECHAT_API_KEY}`)}`,
  personal: `Basic ${base64(`${environment.LIVECHAT_LOGIN}:${environment.LIVECHAT_PERSONAL_ACCESS_TOKEN}`)}`,
  bearer: `Bearer ${environment.LIVECHAT_TOKEN}`,
};

/** One call of each sort, with values that are hard to write as code. */
export function listAwkwardRequests(origin: string): readonly HttpRequest[] {
  return [
    {
      method: 'GET',
      url: `${origin}/tickets?${encodeQuery([
        ['query', awkward],
        ['tag[]', 'a b'],
        ['tag[]', 'ü&='],
      ])}`,
      headers: [version, ['X-Note', `it's "quoted" $HOME #{x} \\(x) 100%s`]],
      body: null,
      credential: 'basic',
      credentialIn: 'header',
    },
    {
      method: 'POST',
      url: `${origin}/tickets`,
      headers: [version, ['Content-Type', 'application/json']],
      body: JSON.stringify({ message: awkward, big: 1, list: ['🙂', ''] }, null, 2),
      credential: 'bearer',
      credentialIn: 'header',
    },
    {
      method: 'PUT',
      url: `${origin}/agents/nadia@harborpine.example`,
      headers: [version, ['Content-Type', 'application/x-www-form-urlencoded']],
      body: encodeForm([
        ['name', awkward],
        ['groups[]', '1'],
        ['groups[]', '2'],
      ]),
      credential: 'personal',
      credentialIn: 'header',
    },
    {
      method: 'DELETE',
      url: `${origin}/canned_responses/${encodeURIComponent('a b/ü🙂')}`,
      headers: [version],
      body: null,
      credential: 'bearer',
      credentialIn: 'header',
    },
    {
      method: 'DELETE',
      url: `${origin}/tags/${encodeURIComponent('it’s "a" b/ü🙂')}`,
      headers: [version, ['Content-Type', 'application/x-www-form-urlencoded']],
      body: encodeForm([
        ['group', '1'],
        ['note', awkward],
      ]),
      credential: 'basic',
      credentialIn: 'header',
    },
  ];
}
