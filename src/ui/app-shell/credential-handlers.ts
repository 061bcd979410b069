import type { Explorer } from '../../app/explorer/explorer.ts';
import type { Handlers } from './handlers.ts';

/** What a person does with the credentials of the account in use. */
export function credentialHandlers(explorer: Explorer): Handlers {
  const { credentials, credentialActions: actions } = explorer;
  return {
    'ax-credential-choose': (kind) => credentials.choose(explorer.state.account, kind),
    'ax-credential-save': ({ credential, keeping }) => actions.save(credential, keeping),
    'ax-secret-ask': async ({ kind, tell }) =>
      tell(await credentials.reveal(explorer.state.account, kind).catch(() => null)),
    'ax-credential-forget': (kind) => actions.forget(kind),
    'ax-credential-test': () => actions.test(),
    'ax-sign-in': ({ wish, passphrase }) => actions.signIn(wish, passphrase),
    'ax-sign-in-cancel': () => actions.cancel(),
    'ax-sign-out': () => actions.signOut(),
    'ax-token-renew': () => actions.renew(),
  };
}
