import { expect, it } from 'vitest';
import { readRedirectUri } from '../../../../src/servers/simulator/accounts/authorization/redirect-uri.ts';
import { createDemoClients } from '../../../../src/servers/simulator/create-demo-clients.ts';

const [explorer, warehouse] = createDemoClients(['https://explorer.example', 'null']);
if (!explorer || !warehouse) throw new Error('No apps');

it.each([
  'http://localhost:5173/oauth-callback.html',
  'https://localhost/oauth-callback.html',
  'http://127.0.0.1:8000/some/folder/oauth-callback.html',
  'http://[::1]:1/oauth-callback.html',
  'https://explorer.example/oauth-callback.html',
  'https://explorer.example/some/folder/oauth-callback.html',
])('the explorer may use %s', (uri) => expect(readRedirectUri(uri, explorer)?.href).toBe(uri));

it.each([
  'https://localhost.evil.example/oauth-callback.html',
  'http://localhost:5173/other.html',
  'http://explorer.example/oauth-callback.html',
  'https://explorer.example:8443/oauth-callback.html',
  'https://explorer.example.evil.example/oauth-callback.html',
  'https://explorer.example/../oauth-callback.html',
  'https://explorer.example/a/%2E%2e/oauth-callback.html',
  'https://explorer.example/oauth-callback.html?x=1',
  'https://explorer.example/oauth-callback.html#x',
  'https://explorer.example/oauth-callback.html?',
  'https://user:word@explorer.example/oauth-callback.html',
  'https://explorer.example@evil.example/oauth-callback.html',
  'https://evil.example\\@explorer.example/oauth-callback.html',
  'javascript:alert(1)//oauth-callback.html',
  'data:text/html,/oauth-callback.html',
  '//explorer.example/oauth-callback.html',
  'oauth-callback.html',
  'https://',
  'null/oauth-callback.html',
])('the explorer may not use %s', (uri) => expect(readRedirectUri(uri, explorer)).toBeNull());

it.each([
  ['https://warehouse.harborpine.example/oauth/callback', true],
  ['https://warehouse.harborpine.example/shop/oauth/callback/done', true],
  ['https://warehouse.harborpine.example/oauth', false],
  ['http://localhost:5173/oauth/callback', false],
])('the warehouse and %s: %s', (uri, allowed) =>
  expect(readRedirectUri(uri, warehouse) !== null).toBe(allowed),
);
