import type { UpstreamErrorCode } from '../../core/http/relay-profile.ts';
import { silentTooLong } from './limit-refusals.ts';
import { type Refusal, refuse, refuseByRule } from './refusal.ts';

/** Code of the address check made while connecting (see `guardedLookup`). */
export const privateAddressCode = 'ERR_PRIVATE_ADDRESS';

type Words = readonly [code: UpstreamErrorCode, happened: string, wayOut: string];

/** What codes of Node and undici mean, the last for a platform that gives none. */
const meanings: readonly (readonly [codes: RegExp, ...Words])[] = [
  [
    /^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|ENODATA)$/,
    'upstream-not-found',
    "can't be reached: its name was not found.",
    'Check how the host is spelled. If it is right, the name server that the relay asks does not know it.',
  ],
  [
    /^ECONNREFUSED$/,
    'upstream-refused',
    "can't be reached: the connection was refused.",
    'Check the port, and whether the server runs.',
  ],
  [
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    'upstream-connect-timeout',
    "can't be reached: it did not take the connection in time.",
    'Check the address. The server may be down, or a firewall drop what the relay sends.',
  ],
  [
    /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
    'upstream-unreachable',
    "can't be reached: no network leads to it.",
    'Check the address and the network of the relay.',
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    'upstream-reset',
    'broke off before it answered.',
    'Try again. If it stays, the fault lies with that server or a firewall before it, or it speaks https only.',
  ],
  [
    /^(HPE_|UND_ERR_HEADERS_OVERFLOW|HTTPParserError|UND_ERR_RES)/,
    'upstream-not-http',
    'sent no valid HTTP answer',
    'Check scheme and port: what listens there may not be a web server, or one for https only.',
  ],
  [
    /^$/,
    'upstream-unreachable',
    'gave no answer, and the platform of this relay does not tell why.',
    'Check the address, then try again.',
  ],
];

const tlsCode = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH$)/;

/** Turns the error code of a connection into the relay's own failure, in plain words. */
export function explainUpstreamError(code: string, url: URL): Refusal {
  const found = meanings.find(([codes]) => codes.test(code));
  if (found) {
    const [, name, happened, wayOut] = found;
    return refuse(
      name,
      `${url.origin} ${happened.endsWith('.') ? happened : `${happened} (${code}).`}`,
      wayOut,
    );
  }
  if (tlsCode.test(code))
    return refuse(
      'upstream-tls',
      `${url.origin} can't be reached safely: its TLS connection could not be verified (${code}).`,
      url.protocol === 'https:'
        ? 'Check that the server speaks https and its certificate is valid.'
        : 'Check the address, then try again.',
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
    `${url.origin} could not be called (${code}).`,
    'Try again; if it stays, the fault lies with that server.',
  );
}
