import type { Owner } from './accounts/authorization/owner.ts';
import { demoAccountId, demoLogin, demoOrganizationId } from './demo-credentials.ts';
import { licenceNumber } from './world/account.ts';
import type { World } from './world/world.ts';

/** The owner of the account as the accounts server knows them: whoever opens its page is signed in as they are. */
export function findOwner({ agents }: World): Owner {
  const agent = agents.find(({ login }) => login === demoLogin);
  return {
    login: demoLogin,
    name: agent?.name ?? demoLogin,
    accountId: demoAccountId,
    organizationId: demoOrganizationId,
    licence: licenceNumber,
  };
}
