import { relayHeaders } from '../../core/http/relay-profile.ts';
import { isPrivateHost } from './private-address.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The API this relay is made for: the one origin it forwards to without its owner's saying so. */
export const defaultTarget = 'https://api.livechatinc.com';

/** A target the relay may call. */
export interface AllowedTarget {
  /** Tells a target from a refusal. */
  readonly kind: 'allowed';
  /** Absolute URL without fragment. */
  readonly url: URL;
  /** Whether the owner named this very origin, so that it may also lie at a private address. */
  readonly namedByOwner: boolean;
}

const longest = 16_384;

/** Checks the target a caller names against the default target and the exact origins the owner added. */
export function checkTarget(
  text: string | undefined,
  allowTargets: readonly string[],
): AllowedTarget | Refusal {
  if (!text)
    return refuse(
      'target-missing',
      `No ${relayHeaders.target} header came along.`,
      'Name the URL to call in it.',
    );
  if (text.length > longest || !URL.canParse(text))
    return refuse(
      'target-invalid',
      'The target is not an absolute URL.',
      'Send a full URL, scheme and host included.',
    );
  const url = new URL(text);
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('target-invalid', 'The target is neither http nor https.', 'Send an http or https URL.');
  if (url.username || url.password)
    return refuse(
      'target-invalid',
      'The target URL holds a user name or password.',
      'Send the credential in the Authorization header.',
    );
  if (allowTargets.includes(url.origin)) return { kind: 'allowed', url, namedByOwner: true };
  if (isPrivateHost(url.hostname))
    return refuse(
      'private-address',
      `${url.origin} lies at a private address.`,
      `If the relay is yours, start it with --allow-target ${url.origin}.`,
    );
  if (url.origin === defaultTarget) return { kind: 'allowed', url, namedByOwner: false };
  return refuse(
    'target-not-allowed',
    `This relay does not forward to ${url.origin}.`,
    `If the relay is yours, start it with --allow-target ${url.origin}.`,
  );
}
