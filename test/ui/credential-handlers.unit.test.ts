import { expect, it } from 'vitest';
import type { RevealedCredential } from '../../src/app/explorer/credentials.ts';
import { credentialHandlers } from '../../src/ui/app-shell/credential-handlers.ts';
import { createExplorer } from '../app/explorer/create-explorer.ts';

it('who asks for a secret hears of it when it could not be opened', async () => {
  const { explorer } = await createExplorer();
  explorer.credentials.reveal = () => Promise.reject(new Error('no code for that'));
  const told: (RevealedCredential | null)[] = [];
  const ask = credentialHandlers(explorer)['ax-secret-ask'];
  await ask?.({ kind: 'basic', tell: (revealed) => told.push(revealed) });
  expect(told).toEqual([null]);
});
