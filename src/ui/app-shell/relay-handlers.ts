import type { Explorer } from '../../app/explorer/explorer.ts';
import type { Handlers } from './handlers.ts';

/** What a person does with the relay. */
export function relayHandlers({ transports, notices }: Explorer): Handlers {
  return {
    'ax-relay-change': ({ relay, isOwn }) => transports.setRelay(relay, isOwn),
    'ax-relay-test': () => transports.testRelay(),
    'ax-relay-token-save': async ({ token, protection }) => {
      const problem = await transports.saveToken(token, protection);
      if (problem) notices.add(problem);
    },
    'ax-relay-token-forget': () => transports.forgetToken(),
  };
}
