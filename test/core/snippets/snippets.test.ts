import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/core/http/request.ts';
import { curl } from '../../../src/core/snippets/curl.ts';
import { http } from '../../../src/core/snippets/http.ts';

const request: HttpRequest = {
  method: 'POST',
  url: 'https://api.livechatinc.com/tickets?tag%5B%5D=a',
  headers: [['X-API-Version', '2']],
  body: `{"message":"it's $HOME \`date\` \\"quoted\\" 🙂"}`,
  credential: 'basic',
  credentialIn: 'header',
};

describe('snippets', () => {
  it('writes cURL that a shell reads back word for word', () => {
    const script = curl(request).replace(/^curl/, 'printf "%s\\n"');
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
      curl({ ...request, body: null, ...change })
        .split('\n')
        .at(-1);
    expect(optionFor({ credential: 'personal' })).toBe(
      '  --user "$LIVECHAT_LOGIN:$LIVECHAT_PERSONAL_ACCESS_TOKEN"',
    );
    expect(optionFor({ credential: 'bearer' })).toBe('  --header "Authorization: Bearer $LIVECHAT_TOKEN"');
  });

  it('writes HTTP with a placeholder for the credential', () => {
    expect(http(request)).toContain('POST /tickets?tag%5B%5D=a HTTP/1.1\nHost: api.livechatinc.com\n');
    expect(http(request)).toContain('Authorization: Basic ••••••\n\n{"message"');
    expect(http({ ...request, credential: 'personal' })).toContain('Authorization: Basic ••••••\n');
    expect(http({ ...request, credential: 'bearer' })).toContain('Authorization: Bearer ••••••\n');
  });
});
