import { type RelayGreeting, relayName, relayProfile } from '../../core/http/relay-profile.ts';
import { isHttp, isMixedContent } from './address.ts';
import { isLocalNetwork } from './address-space.ts';
import { type Fetch, isReachable } from './probe.ts';
import { findPublicRelay } from './relay-protocols/public-relays.ts';
import { scalarParameter } from './relay-protocols/query-parameter.ts';
import type { RelaySettings } from './relay-protocols/relay-protocol.ts';

/** What a test of a relay's address has found, for people to read. */
export interface RelayFinding {
  /** What it is, as a sentence without a full stop. */
  readonly title: string;
  /** What else is known of it, as sentences. */
  readonly details: readonly string[];
  /** The next thing to do, or null when all is well. */
  readonly wayOut: string | null;
  /** How it is asked, or null when that was not found out. */
  readonly speaks: Pick<RelaySettings, 'protocol' | 'parameter'> | null;
  /** Whether it asks for an access token. */
  readonly asksForToken: boolean;
}

const patience = 5_000;
const longest = 65_536;

/**
 * Finds out which relay answers at an address. It asks for what each kind of relay says of itself, with no credential and
 * no token, and never for a call to a third server.
 */
export async function identifyRelay(url: string, fetch: Fetch, pageOrigin: string): Promise<RelayFinding> {
  if (!isHttp(url))
    return finding('This is no http or https address', [], { wayOut: 'Correct the address.' });
  const known = findPublicRelay(url);
  if (known)
    return finding(
      `This is ${known.title}, a public relay`,
      [
        'Recognised by its host; nothing was sent to it.',
        'Whoever runs it can read all that goes through it.',
      ],
      { speaks: known.speaks, wayOut: 'Use a relay of your own for calls with a credential.' },
    );
  if (isMixedContent(new URL(pageOrigin).protocol, url))
    return finding('A page of https may not call this address', ['Nothing was sent.'], {
      wayOut: 'Use the relay’s https address, or a relay on this computer.',
    });
  const base = url.replace(/\/+$/, '');
  const root = await ask(`${base}/`, fetch);
  const found = root.kind === 'answer' ? (readGreeting(root.text) ?? readHelp(root.text)) : null;
  if (found) return found;
  const ping = await ask(`${base}/ping`, fetch);
  if (ping.kind === 'answer' && ping.text.trim() === 'pong')
    return finding('Scalar’s relay answers here', [`It takes the target as \`?${scalarParameter}=\`.`], {
      speaks: { protocol: 'query', parameter: scalarParameter },
    });
  return explainUnknown(root, base, fetch, pageOrigin);
}

type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string; readonly isPage: boolean }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'nothing' };

/** A bare GET without anything secret, or a POST of JSON, which browsers send only where a preflight was allowed. */
async function ask(url: string, fetch: Fetch, json: string | null = null): Promise<Answer> {
  try {
    const response = await fetch(
      new Request(url, {
        ...(json && { method: 'POST', body: json, headers: { 'Content-Type': 'application/json' } }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      }),
    );
    if (response.type === 'opaqueredirect') return { kind: 'redirect' };
    const isPage = /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');
    return { kind: 'answer', status: response.status, text: await readBeginning(response), isPage };
  } catch {
    return { kind: 'nothing' };
  }
}

/** As much of a body as a relay could say of itself. */
async function readBeginning({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const reader = body?.getReader();
  while (reader && text.length < longest) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

/** Our own relay and Proxyscotch tell what they are as JSON. */
function readGreeting(text: string): RelayFinding | null {
  let told: Partial<RelayGreeting> & { success?: unknown; data?: unknown };
  try {
    told = Object(JSON.parse(text));
  } catch {
    return null;
  }
  const { isProtected } = Object(told.data) as { isProtected?: unknown };
  if (told.success === true && typeof isProtected === 'boolean')
    return finding('Proxyscotch answers here', [tokenSentence(isProtected)], {
      speaks: { protocol: 'proxyscotch' },
      asksForToken: isProtected,
    });
  if (told.relay !== relayName) return null;
  const details = [describeTargets(told.targets), tokenSentence(told.token === true)];
  if (told.profile !== relayProfile)
    return finding(
      `This explorer’s relay answers here, in another version (profile ${Number(told.profile)})`,
      details,
      { wayOut: 'Update the relay, or this page: the two must speak the same profile.' },
    );
  return finding(`This explorer’s relay answers here (profile ${relayProfile})`, details, {
    speaks: { protocol: 'own' },
    asksForToken: told.token === true,
  });
}

function describeTargets(targets: unknown): string {
  const origins = Array.isArray(targets) ? targets.filter((one) => typeof one === 'string') : [];
  const shown = origins.slice(0, 6).map((origin) => `\`${String(origin).slice(0, 100)}\``);
  const more = origins.length > shown.length ? ` and ${origins.length - shown.length} more` : '';
  return shown.length ? `It forwards to ${shown.join(', ')}${more}.` : 'It forwards nowhere.';
}

const tokenSentence = (asks: boolean): string =>
  asks ? 'It asks for an access token.' : 'It asks for no access token.';

/** cors-anywhere shows how it is used. */
function readHelp(text: string): RelayFinding | null {
  if (!text.startsWith('This API enables cross-origin requests')) return null;
  return finding('cors-anywhere answers here', ['It takes the target’s whole URL behind its own address.'], {
    speaks: { protocol: 'path' },
  });
}

async function explainUnknown(
  root: Answer,
  base: string,
  fetch: Fetch,
  pageOrigin: string,
): Promise<RelayFinding> {
  if (root.kind === 'redirect')
    return finding('What answers here redirects elsewhere', ['Browsers don’t show a page where to.'], {
      wayOut: 'Enter the relay’s own address.',
    });
  if (root.kind === 'answer')
    return finding(
      root.isPage ? 'A web page answers here' : 'Something answers here, but it doesn’t say what it is',
      [
        `A bare GET was answered with status ${root.status}.`,
        'Many relays say nothing of themselves. No call through it was tried, as that would tell it of another server.',
      ],
      { wayOut: 'Choose the protocol by what its documentation says, or check the address.' },
    );
  const envelope = await ask(`${base}/`, fetch, '{}');
  if (envelope.kind === 'answer' && envelope.text.includes('(Proxy Error)'))
    return finding(
      'Proxyscotch answers here, but it doesn’t serve this page',
      [`It lets no pages of \`${pageOrigin}\` use it.`],
      { speaks: { protocol: 'proxyscotch' }, wayOut: `Start it with \`--allowed-origins ${pageOrigin}\`.` },
    );
  const { signal } = new AbortController();
  if (await isReachable(fetch, `${base}/`, signal))
    return finding(
      'Something answers here, but this page may not read it',
      [`It lets no pages of \`${pageOrigin}\` read its answer, or is no relay.`],
      {
        wayOut: `Start this explorer’s relay with \`--allow-origin ${pageOrigin}\`; for another one, choose the protocol by its documentation.`,
      },
    );
  const asks = isLocalNetwork(base) && !isLocalNetwork(pageOrigin);
  return finding('Nothing answers here', ['Not even a bare request got through.'], {
    wayOut: `Check the address and whether the relay runs; \`npm run relay\` starts one.${asks ? ' If the browser asks about the local network, allow it.' : ''}`,
  });
}

function finding(
  title: string,
  details: readonly string[],
  more: Partial<Pick<RelayFinding, 'wayOut' | 'speaks' | 'asksForToken'>>,
): RelayFinding {
  return { title, details, wayOut: null, speaks: null, asksForToken: false, ...more };
}
