import { licenceLookUps } from '../../../core/catalogue/livechat/licence-look-ups.ts';
import { ok } from '../http/answer.ts';
import { licenceNumber } from '../world/account.ts';
import { createPublicRoute, type Route } from './route.ts';

/** What anybody may ask about the account; errors come with 200, because JSONP delivers no other. */
export const licenceLookUpRoutes: readonly Route[] = [
  createPublicRoute<{ license_number: number }>(
    licenceLookUps,
    'licence-look-ups.get-license',
    ({ parameters }) =>
      ok(
        parameters.license_number === licenceNumber
          ? { license_active: true }
          : { error: `Licence ${parameters.license_number} does not exist` },
      ),
  ),
  createPublicRoute<{ login: string }>(
    licenceLookUps,
    'licence-look-ups.get-operator',
    ({ world, parameters: { login } }) =>
      ok(
        world.agents.some((agent) => agent.login === login.toLowerCase())
          ? { number: licenceNumber }
          : { error: `Agent ${login} does not exist` },
      ),
  ),
];
