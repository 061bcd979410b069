import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/core/http/request.ts';
import { snippets } from '../../../src/core/snippets/index.ts';
import { curl } from '../../../src/core/snippets/targets/curl.ts';
import { http } from '../../../src/core/snippets/targets/http.ts';

const request: HttpRequest = {
  method: 'POST',
  url: 'https://api.livechatinc.com/tickets?tag%5B%5D=a',
  headers: [['X-API-Version', '2']],
  body: `{"message":"it's $HOME \`date\` \\"quoted\\" 🙂"}`,
  credential: 'basic',
  credentialIn: 'header',
};

describe('snippets', () => {
  it('are 31 pairs of a language and a client, each with an id of its own', () => {
    expect(new Set(snippets.map(({ id }) => id)).size).toBe(31);
    expect(new Set(snippets.map(({ language, client }) => `${language} ${client}`)).size).toBe(31);
  });

  it('writes cURL that a shell reads back word for word', () => {
    const script = curl(request, null).replace(/^curl/, 'printf "%s\\n"');
    const words = execFileSync('sh', ['-c', script], {
      env: { LIVECHAT_LOGIN: 'me', LIVECHAT_API_KEY: 'secret', PATH: process.env.PATH },
    })
      .toString()
      .trimEnd()
      .split('\n');
    expect(words).toEqual([
      '--request',
      'POST',
      request.url,
      '--header',
      'X-API-Version: 2',
      '--user',
      'me:secret',
      '--data-raw',
      request.body,
    ]);
  });

  it('gives each kind of credential to cURL by variables of the environment', () => {
    const optionFor = (change: Partial<HttpRequest>) =>
      curl({ ...request, body: null, ...change }, null)
        .trimEnd()
        .split('\n')
        .at(-1);
    expect(optionFor({ credential: 'personal' })).toBe(
      '  --user "$LIVECHAT_LOGIN:$LIVECHAT_PERSONAL_ACCESS_TOKEN"',
    );
    expect(optionFor({ credential: 'bearer', credentialIn: 'query' })).toBe(
      '  --header "Authorization: Bearer $LIVECHAT_TOKEN"',
    );
  });

  it('writes HTTP with a placeholder for the credential', () => {
    const lines = http(request, null);
    expect(lines).toContain('POST /tickets?tag%5B%5D=a HTTP/1.1\nHost: api.livechatinc.com\n');
    expect(lines).toContain('Authorization: Basic <Base64 of LIVECHAT_LOGIN:LIVECHAT_API_KEY>\n');
    expect(http({ ...request, credential: 'bearer' }, null)).toContain('Bearer <LIVECHAT_TOKEN>\n');
  });

  it.each(snippets)('checks certificates: $language $client', async ({ load }) => {
    const code = (await load())(request, null);
    expect(code).not.toMatch(/no-check-certificate|insecure|verify\s*=\s*false|verifypeer/i);
  });

  it.each(snippets)('leaves no value for the generator to write: $language $client', async ({ load }) => {
    const write = await load();
    for (const method of ['GET', 'HEAD', 'PATCH', 'OPTIONS', 'DELETE'] as const)
      for (const url of ['http://localhost:5175/v2/a', 'https://example.com'])
        for (const credential of ['bearer', null] as const) {
          const code = write({ ...request, method, url, credential, body: null }, null);
          expect(code).not.toContain('zqx');
          expect(code).toContain(new URL(url).hostname);
        }
  });
});
