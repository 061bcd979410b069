import { livechatOrigins } from '../../core/catalogue/livechat/origins.ts';
import { relayRequestHeaders } from '../../core/http/relay-profile.ts';
import { isPrivateHost } from './private-address.ts';
import { type Refusal, refuse, refuseByRule } from './refusal.ts';

/** Where a relay forwards to. */
export interface Targets {
  /** Exact origins the owner added to LiveChat's own. */
  readonly allowTargets: readonly string[];
  /** Those exact origins whose names may lead to a private address. */
  readonly allowPrivate: readonly string[];
}

/** A target the relay may call. */
export interface AllowedTarget {
  /** Tells a target from a refusal. */
  readonly kind: 'allowed';
  /** Absolute URL without fragment. */
  readonly url: URL;
  /** Whether it may lie at a private address: only where the owner has said so for this very origin. */
  readonly mayBePrivate: boolean;
}

const longest = 16_384;

/** Lists every origin a relay forwards to, each once. */
export function listTargets({ allowTargets, allowPrivate }: Targets): string[] {
  return [...new Set([...livechatOrigins, ...allowTargets, ...allowPrivate])];
}

/** Checks the target a caller names against LiveChat's origins and the exact ones the owner added. */
export function checkTarget(
  text: string | null,
  { allowTargets, allowPrivate }: Targets,
): AllowedTarget | Refusal {
  if (!text)
    return refuse(
      'target-missing',
      `No ${relayRequestHeaders.target} header came along.`,
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
  const isPrivate = isPrivateHost(url.hostname);
  if (allowPrivate.includes(url.origin)) return { kind: 'allowed', url, mayBePrivate: true };
  // An owner who types a private address means it; one who names a public host does not mean where else it may lead.
  if (allowTargets.includes(url.origin)) return { kind: 'allowed', url, mayBePrivate: isPrivate };
  if (!isPrivate && livechatOrigins.includes(url.origin))
    return { kind: 'allowed', url, mayBePrivate: false };
  return refuseByRule(
    [isPrivate ? 'private-address' : 'target-not-allowed', 'allowTarget'],
    isPrivate ? `${url.origin} lies at a private address.` : `This relay does not forward to ${url.origin}.`,
    'Check the address of the API.',
    url.origin,
  );
}
