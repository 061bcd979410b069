import { describe, expect, it } from 'vitest';
import type { Credential } from '../../../src/core/http/credential.ts';
import type { HttpRequest } from '../../../src/core/http/request.ts';
import { authorize } from '../../../src/core/request/authorize.ts';

const origins = ['https://api.example'];
const basic: Credential = { kind: 'basic', login: 'zoë@b.example', key: 'k3y+/=', origins };
const bearer: Credential = { kind: 'bearer', token: 'dal:t+o/k', origins, grant: null };
const request: HttpRequest = {
  method: 'GET',
  url: 'https://api.example/agents?x=1',
  headers: [],
  body: null,
  credential: 'basic',
  credentialIn: 'header',
};

function authorized(credential: Credential | null, place: 'header' | 'query') {
  const result = authorize(request, credential, place);
  if (result.kind !== 'authorized') throw new Error('refused');
  return result.request;
}

describe('authorize', () => {
  it('joins login and key as Basic, in UTF-8', () => {
    const [, value = ''] = authorized(basic, 'header').headers.at(-1) ?? [];
    expect(new TextDecoder().decode(Buffer.from(value.replace('Basic ', ''), 'base64'))).toBe(
      'zoë@b.example:k3y+/=',
    );
  });

  it('joins a personal access token as Basic, behind the login', () => {
    const personal: Credential = { kind: 'personal', login: 'zoë@b.example', token: 'dal:pat/+', origins };
    for (const place of ['header', 'query'] as const) {
      const { url, headers, secretIn } = authorized(personal, place);
      expect(headers).toEqual([
        ['Authorization', `Basic ${Buffer.from('zoë@b.example:dal:pat/+').toString('base64')}`],
      ]);
      expect(url).toBe(request.url);
      expect(secretIn).toBe('header');
    }
  });

  it('joins a token as header, or as access_token where no header can travel', () => {
    expect(authorized(bearer, 'header').headers.at(-1)).toEqual(['Authorization', 'Bearer dal:t+o/k']);
    expect(authorized(bearer, 'query').url).toBe(
      'https://api.example/agents?x=1&access_token=dal%3At%2Bo%2Fk',
    );
  });

  it('masks every spelling of the secret', () => {
    const { url, mask } = authorized(bearer, 'query');
    expect(mask(url)).toBe('https://api.example/agents?x=1&access_token=••••••');
    expect(mask('tried dal:t+o/k')).toBe('tried ••••••');
    const { headers, mask: maskBasic } = authorized(basic, 'header');
    expect(maskBasic(headers.at(-1)?.[1] ?? '')).toBe('Basic ••••••');
    expect(maskBasic('key k3y+/= or k3y%2B%2F%3D')).toBe('key •••••• or ••••••');
  });

  it('refuses hosts, ports and schemes the credential does not belong to', () => {
    for (const url of [
      'https://evil.example/',
      'http://api.example/',
      'https://api.example:8443/',
      'https://api.example.evil.example/',
    ])
      expect(authorize({ ...request, url }, basic, 'header').kind, url).toBe('refused');
  });

  it('leaves a request without credential as it is', () => {
    expect(authorized(null, 'header')).toMatchObject({ url: request.url, headers: [], secretIn: null });
  });
});
