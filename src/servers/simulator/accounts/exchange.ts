import { readBody } from '../http/read-body.ts';
import type { AccountsCall } from './accounts-call.ts';
import type { Client } from './authorization/client.ts';
import type { OAuthError } from './authorization/oauth-error.ts';
import { exchangeCode } from './exchange-code.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { replyError, replyJson } from './respond.ts';
import { isOAuthError } from './token-request.ts';
import { writeTokens } from './write-tokens.ts';

/** Answers the token call, of 2018 or of today. */
export function exchange(call: AccountsCall, version: 2018 | 'today'): Response {
  const fields = readFields(call);
  if (isOAuthError(fields)) return replyError(fields);
  const client = findClient(call, fields);
  if (isOAuthError(client)) return replyError(client);
  const request = { call, fields, client, hasSecret: fields.has('client_secret'), version };
  const grantType = fields.get('grant_type');
  const exchanges = { authorization_code: exchangeCode, refresh_token: refreshTokens };
  if (grantType !== 'authorization_code' && grantType !== 'refresh_token')
    return replyError({
      status: 400,
      exception: grantType === undefined ? 'invalid_request' : 'unsupported_grant_type',
      message: 'grant_type must be authorization_code or refresh_token',
    });
  const tokens = exchanges[grantType](request);
  return isOAuthError(tokens) ? replyError(tokens) : replyJson(200, writeTokens(tokens, call.owner, version));
}

/** The members of a form or a JSON object, as texts. */
function readFields({ request, body }: AccountsCall): Map<string, string> | OAuthError {
  const invalid = (message: string): OAuthError => ({ status: 400, exception: 'invalid_request', message });
  const read = readBody(body, request.headers.get('content-type'));
  if (read.kind === 'unreadable') return invalid(read.error);
  const isObject = read.kind === 'json' && typeof read.value === 'object' && read.value !== null;
  const pairs =
    read.kind === 'form' ? [...read.fields] : isObject ? Object.entries(read.value as object) : [];
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) {
    // A repeated field arrives as a list, which RFC 6749 forbids.
    if (typeof value !== 'string') return invalid('Each member must be one text');
    if (value !== '') fields.set(name, value);
  }
  return fields;
}

function findClient({ clients }: AccountsCall, fields: ReadonlyMap<string, string>): Client | OAuthError {
  const id = fields.get('client_id');
  if (id === undefined) return { status: 400, exception: 'invalid_request', message: 'client_id is missing' };
  const client = clients.find((one) => one.id === id);
  if (!client)
    return {
      status: 401,
      exception: 'invalid_client',
      details: 'client_id_not_found',
      message: 'No app of this client_id is registered',
    };
  const secret = fields.get('client_secret');
  return secret === undefined || secret === client.secret
    ? client
    : { status: 401, exception: 'invalid_client', message: 'client_secret is wrong' };
}
