import type { Client } from './accounts/authorization/client.ts';
import { knownScopes } from './accounts/authorization/scopes.ts';
import {
  callbackPage,
  demoClientId,
  demoClientSecret,
  warehouseClientId,
  warehouseClientSecret,
  warehouseRedirectUri,
} from './demo-client.ts';

/** The apps that are registered; `pageOrigins` are those under which the explorer is open. */
export function createDemoClients(pageOrigins: readonly string[]): Client[] {
  return [
    {
      id: demoClientId,
      name: 'LiveChat API Explorer',
      secret: demoClientSecret,
      redirectUris: pageOrigins
        .filter((origin) => /^https?:/.test(origin))
        .map((origin) => `${origin}/${callbackPage}`),
      loopbackPath: `/${callbackPage}`,
      scopes: knownScopes,
    },
    {
      id: warehouseClientId,
      name: 'Harbor Pine Warehouse',
      secret: warehouseClientSecret,
      redirectUris: [warehouseRedirectUri],
      loopbackPath: null,
      scopes: ['agents_read', 'archives_read', 'tickets_read'],
    },
  ];
}
