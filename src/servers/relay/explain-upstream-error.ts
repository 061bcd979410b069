import { silentTooLong } from './limit-refusals.ts';
import { type Refusal, refuse, refuseByRule } from './refusal.ts';

const tlsCode = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH$)/;
const retry = 'Check the address, then try again.';

function causeOf(code: string): string | undefined {
  if (code === 'ECONNREFUSED') return 'the connection was refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'its name was not found';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'no network leads to it';
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT')
    return 'it did not take the connection in time';
  return undefined;
}

/** Code of the address check made while connecting (see `guardedLookup`). */
export const privateAddressCode = 'ERR_PRIVATE_ADDRESS';

/** Turns the error code of a connection into the relay's own failure, in plain words. */
export function explainUpstreamError(code: string, url: URL): Refusal {
  const cause = causeOf(code);
  if (cause) return refuse('upstream-unreachable', `${url.origin} can't be reached: ${cause}.`, retry);
  if (tlsCode.test(code))
    return refuse(
      'upstream-tls',
      `${url.origin} can't be reached safely: its TLS connection could not be verified (${code}).`,
      url.protocol === 'https:' ? 'Check that the server speaks https and its certificate is valid.' : retry,
    );
  if (code === privateAddressCode)
    return refuseByRule(
      ['private-address', 'allowPrivate'],
      `The name of ${url.origin} leads to a private address.`,
      'Check that this address is meant.',
      url.origin,
    );
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return silentTooLong(url);
  return refuse(
    'upstream-unreachable',
    `${url.origin} broke off or sent no valid HTTP answer (${code || 'no reason given'}).`,
    'Try again; if it stays, the fault lies with that server.',
  );
}
