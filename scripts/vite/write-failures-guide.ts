import {
  broken,
  credentialNotForHost,
  noCredential,
  noVariable,
} from '../../src/app/explorer/call-failures.ts';
import { brokenOff } from '../../src/app/transports/broken-off-failures.ts';
import { corsRefused } from '../../src/app/transports/cors-refused.ts';
import {
  aborted,
  cannotCarry,
  mixedContent,
  offline,
  timedOut,
  unreachable,
} from '../../src/app/transports/failures.ts';
import { jsonpFailure } from '../../src/app/transports/jsonp/jsonp-failures.ts';
import { localNetworkRefused } from '../../src/app/transports/local-network-refused.ts';
import { tokenRefused } from '../../src/app/transports/other-relay-failures.ts';
import { publicRelayRefused } from '../../src/app/transports/public-relay-refused.ts';
import { redirectWithSecret } from '../../src/app/transports/redirect-failures.ts';
import {
  notARelay,
  relayFailed,
  relayOriginRefused,
  relayUnreachable,
} from '../../src/app/transports/relay-failures.ts';
import { withOpinion } from '../../src/app/transports/with-opinion.ts';
import type { Failure, FailureCause } from '../../src/core/http/failure.ts';
import { checkTarget } from '../../src/servers/relay/check-target.ts';
import { checkToken } from '../../src/servers/relay/check-token.ts';
import { explainUpstreamError, privateAddressCode } from '../../src/servers/relay/explain-upstream-error.ts';
import { answerTooLarge, bodyTooLarge, outOfTime } from '../../src/servers/relay/limit-refusals.ts';
import { tellNodeOwner } from '../../src/servers/relay/owner-settings.ts';
import { createRateLimiter, usualRateLimit } from '../../src/servers/relay/rate-limit.ts';
import { type Refusal, toldToCaller } from '../../src/servers/relay/refusal.ts';

// What the cards name; here it stands for what a person has set up.
const api = new URL('https://api.livechatinc.com/');
const page = 'https://explorer.harborpine.example';
const relay = 'http://localhost:5174';
const inJsonp = { host: api.host, limit: 20_000_000, secondTry: true, silence: 5_000 };

const tell = (refusal: unknown) => toldToCaller(refusal as Refusal, tellNodeOwner);
const byRelay = (refusal: unknown): Failure => relayFailed(tell(refusal), 502, api.host, true);
const toOther = checkTarget('https://explorer.harborpine.example/', { allowTargets: [], allowPrivate: [] });
const withoutToken = checkToken(new Headers(), 'asked for');

/** One failure for each cause, made by what makes it for the card. */
const examples: Readonly<Record<FailureCause, Failure>> = {
  aborted,
  'timed-out': timedOut(30_000),
  offline: offline(api.host),
  'mixed-content': mixedContent(relay.replace('localhost', 'relay.harborpine.example'), 'the relay', null),
  'local-network': localNetworkRefused(relay, page, 'prompt', true),
  'cors-refused': corsRefused(api.origin),
  unreachable: unreachable(api.origin),
  tls: withOpinion(unreachable(api.origin), api.origin, { kind: 'failed', cause: 'tls', account: '' }),
  'broken-off': brokenOff({ from: api.origin, status: 200, bytes: 12_345, announced: null, online: true }),
  'redirect-hidden': redirectWithSecret(api.origin),
  'relay-unreachable': relayUnreachable(relay, 'http://localhost:5173', api.origin),
  'not-a-relay': notARelay(relay, 200, ''),
  'relay-refused': byRelay(toOther),
  'relay-origin-refused': relayOriginRefused(relay, page, api.origin),
  'relay-token': tokenRefused(tell(withoutToken), 403),
  'public-relay': publicRelayRefused({
    title: 'A relay for everybody',
    host: 'a public relay',
    speaks: null,
  }),
  'upstream-unreachable': byRelay(explainUpstreamError('', api)),
  'jsonp-no-callback': jsonpFailure('no-callback', inJsonp),
  'jsonp-not-a-script': jsonpFailure('threw', inJsonp),
  'jsonp-no-answer': jsonpFailure('not-loaded', inJsonp),
  'jsonp-redirected': jsonpFailure('redirected', inJsonp),
  'jsonp-stopped': jsonpFailure('hung', inJsonp),
  'too-large': byRelay(answerTooLarge(100_000_000)),
  'no-transport': cannotCarry('JSONP loads a URL as a script, so it has no place for a body.'),
  'no-credential': noCredential({ kind: 'missing' }),
  'credential-not-for-host': credentialNotForHost({ variable: null, allowed: [api.origin], origin: page }),
  internal: broken,
};

/** The same causes with a secret variable in place of the credential, which has another way out. */
const ofVariables: Readonly<Partial<Record<FailureCause, Failure>>> = {
  'no-credential': noVariable('pin', false),
  'credential-not-for-host': credentialNotForHost({ variable: 'pin', allowed: [api.origin], origin: page }),
};

/** Where on its way a call ends, in the order of the way. */
const parts: readonly (readonly [title: string, causes: readonly FailureCause[], after?: string])[] = [
  [
    'Before anything is sent',
    ['no-credential', 'credential-not-for-host', 'no-transport', 'mixed-content', 'public-relay'],
  ],
  [
    'Between this page and a server',
    [
      'offline',
      'local-network',
      'unreachable',
      'tls',
      'cors-refused',
      'redirect-hidden',
      'broken-off',
      'timed-out',
      'aborted',
    ],
  ],
  [
    'At the relay',
    ['relay-unreachable', 'relay-origin-refused', 'not-a-relay', 'relay-token', 'relay-refused'],
    listRules(),
  ],
  ['Behind the relay', ['upstream-unreachable', 'too-large'], listUpstream()],
  [
    'By JSONP',
    ['jsonp-no-answer', 'jsonp-not-a-script', 'jsonp-no-callback', 'jsonp-redirected', 'jsonp-stopped'],
  ],
  ['In the explorer', ['internal']],
];

/** The name of a cause for people; its address is the same with hyphens. */
function nameOf(cause: FailureCause): string {
  const words = cause
    .replace(/^jsonp-/, 'JSONP: ')
    .replaceAll('-', ' ')
    .replace(/^(cors|tls)\b/, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Addresses as code, so that examples do not become links. */
function withoutLinks(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 ? part : part.replace(/\bhttps?:\/\/[\w.:-]*\w/g, '`$&`')))
    .join('`');
}

function describe(cause: FailureCause): string {
  const ofVariable = ofVariables[cause];
  const texts = [examples[cause], ...(ofVariable ? [ofVariable] : [])].map(
    ({ title, explanation, wayOut }) => `*${title}.* ${explanation.trim()}\n\n**What to do:** ${wayOut}\n`,
  );
  return `### ${nameOf(cause)}\n\n${withoutLinks(texts.join('\n'))}`;
}

function tableOf(
  heads: readonly [string, string, string],
  refusals: readonly (Refusal | null | object)[],
): string {
  const rows = refusals.map((refusal) => {
    const { code, message, wayOut } = tell(refusal);
    return withoutLinks(`| \`${code}\` | ${message} | ${wayOut} |`);
  });
  return [`| ${heads.join(' | ')} |`, '|---|---|---|', ...rows, ''].join('\n');
}

/** Rules of this explorer's relay, with what changes them. */
function listRules(): string {
  const limiter = createRateLimiter({ ...usualRateLimit, together: Number.POSITIVE_INFINITY }, () => 0);
  for (let call = 0; call < usualRateLimit.perMinute; call += 1) limiter.enter('');
  const refusals = [
    toOther,
    explainUpstreamError(privateAddressCode, api),
    bodyTooLarge(10_000_000),
    limiter.enter(''),
    outOfTime(api),
  ];
  return `Rules of this explorer’s relay, by the code it gives; on Workers its answer names the variable in place of the flag:\n\n${tableOf(['Code', 'What it says', 'What to do'], refusals)}`;
}

/** Codes of this explorer's relay for what happened behind it. */
function listUpstream(): string {
  const codes = [
    'ENOTFOUND',
    'ECONNREFUSED',
    'UND_ERR_CONNECT_TIMEOUT',
    'ECONNRESET',
    'HPE_INVALID',
    'CERT_EXPIRED',
  ];
  const refusals = codes.map((code) => explainUpstreamError(code, api));
  return `What this explorer’s relay can tell on Node, by its code:\n\n${tableOf(['Code', 'What it says', 'What to do'], refusals)}`;
}

const beginning = `A call that ends without an answer shows a card with one cause and one way out. Here are all of them, in the words of
the cards; addresses in them are examples. An answer with an error status is an answer: [Errors](#/livechat-v2/guides/errors).

Browsers tell a page no more than that a call failed. So the explorer looks for evidence and lists it on the card, under
*What was observed*. What browsers hide is *observed* in Chromium; that LiveChat lets no page of another site read its
answers is *documented*.
`;

/** Writes the guide to every cause of a failure, from the words of the cards. */
export function writeFailuresGuide(): string {
  const sections = parts.map(
    ([title, causes, after = '']) =>
      `## ${title}\n\n${causes.map(describe).join('\n')}${after && `\n${after}`}`,
  );
  return [beginning, ...sections].join('\n');
}
