import type { AccountsCall } from './accounts-call.ts';
import { lifetimes, lifetimeToday } from './authorization/lifetimes.ts';
import { type OAuthError, writeError } from './authorization/oauth-error.ts';
import {
  type Authorization,
  type ReturnPath,
  readAuthorization,
} from './authorization/read-authorization.ts';
import { createSecret, digestSecret, digestToken, type Region } from './grants/secret-text.ts';
import { writeConsentPage } from './page/write-consent-page.ts';
import { writeErrorPage } from './page/write-error-page.ts';
import { redirectTo, replyPage } from './respond.ts';

const mostRedirects = 3;
const redirectWindow = 30;

/** Shows the page that asks for consent, or says why not. */
export function askForConsent(call: AccountsCall): Response {
  const fields = call.url.searchParams;
  const read = readAuthorization(fields, call.clients);
  if (read.kind === 'shown') return showError(read.error);
  if (read.kind === 'returned') return returnError(call, read.path, read.error);
  const { authorization } = read;
  const pageId = createSecret(call.randomBytes);
  const page = writeConsentPage({ authorization, fields, owner: call.owner, pageId });
  return replyPage(200, page, authorization.redirectUri.origin);
}

/** Does what the person decided on that page. */
export function decide(call: AccountsCall): Response {
  // A form of another site could otherwise allow for the person; callers that are no browser send no such header.
  const site = call.request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin')
    return showError({
      status: 403,
      exception: 'invalid_request',
      message: 'Only the page of this server can allow an app',
    });
  const fields = new URLSearchParams(call.body ?? '');
  const read = readAuthorization(fields, call.clients);
  if (read.kind === 'shown') return showError(read.error);
  if (read.kind === 'returned') return returnError(call, read.path, read.error);
  const { authorization } = read;
  if (fields.get('decision') === 'allow') return allow(call, authorization, fields);
  if (fields.get('decision') !== 'deny')
    return showError({
      status: 400,
      exception: 'invalid_request',
      message: 'decision must be allow or deny',
    });
  return returnError(call, authorization, {
    status: 403,
    exception: 'access_denied',
    message: `${call.owner.name} did not allow it`,
  });
}

function allow(call: AccountsCall, authorization: Authorization, fields: URLSearchParams): Response {
  const { client, responseType, scopes, challenge, redirectUri, place, state } = authorization;
  const region = fields.get('region') ?? 'dal';
  const lifetime = lifetimes[responseType].find(({ id }) => id === (fields.get('lifetime') ?? 'documented'));
  if (!isRegion(region) || !lifetime)
    return showError({
      status: 400,
      exception: 'invalid_request',
      message: 'region or lifetime is none of those the page offers',
    });
  if (isRedirectedTooOften(call, client.id)) return showTooManyRedirects();
  const secret = createSecret(call.randomBytes);
  const allowed = { clientId: client.id, scopes, region, realTime: call.now };
  if (responseType === 'code') {
    call.record({
      ...allowed,
      kind: 'code-issued',
      code: digestSecret(secret),
      redirectUri: fields.get('redirect_uri') ?? '',
      challenge: challenge && digestSecret(challenge.text),
      challengeMethod: challenge?.method ?? null,
      lifetime: lifetime.seconds,
    });
    return redirectTo(redirectUri, place, { code: secret, state });
  }
  const token = `${region}:${secret}`;
  const expiresIn = lifetime.seconds ?? lifetimeToday;
  call.record({ ...allowed, kind: 'token-issued', access: digestToken(token), expiresIn });
  return redirectTo(redirectUri, place, {
    access_token: token,
    token_type: 'Bearer',
    expires_in: String(expiresIn),
    state,
  });
}

function returnError(call: AccountsCall, path: ReturnPath, error: OAuthError): Response {
  if (isRedirectedTooOften(call, path.client.id)) return showTooManyRedirects();
  call.record({ kind: 'redirected', clientId: path.client.id, realTime: call.now });
  return redirectTo(path.redirectUri, path.place, { ...writeError(error), state: path.state });
}

function isRedirectedTooOften({ grants, now }: AccountsCall, clientId: string): boolean {
  return grants.countRedirects(clientId, now - redirectWindow) >= mostRedirects;
}

function showTooManyRedirects(): Response {
  return showError({
    status: 429,
    exception: 'access_denied',
    details: 'too_many_redirects',
    message: `You were sent back to this app ${mostRedirects} times within ${redirectWindow} seconds`,
  });
}

function showError(error: OAuthError): Response {
  return replyPage(error.status, writeErrorPage(error), null);
}

function isRegion(text: string): text is Region {
  return text === 'dal' || text === 'fra';
}
