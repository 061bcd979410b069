import type { AuthRule, Endpoint } from '../../catalogue/endpoint.ts';
import { joinSentences } from './join-sentences.ts';

/** Says all about a call that has no place of its own in OpenAPI, in Markdown. */
export function describeEndpoint(endpoint: Endpoint): string {
  const { summary, notes, pathVariants, scopes, auth } = endpoint;
  const hasScope = [...scopes.new, ...scopes.old].length > 0;
  return [
    joinSentences(summary),
    describeHistory(endpoint),
    joinSentences(authNotes[auth]),
    joinSentences(
      auth === 'required' && !hasScope ? 'No OAuth scope is documented for this call' : undefined,
    ),
    ...pathVariants.map(({ path, evidence }) =>
      joinSentences(`Another path for the same call is \`${path}\`: ${evidence}`),
    ),
    notes.map((note) => `- ${joinSentences(note)}`).join('\n'),
  ]
    .filter((text) => text)
    .join('\n\n');
}

function describeHistory({ since, removed, deprecated, replacedBy }: Endpoint): string {
  return joinSentences(
    since ? `Documented since ${since.date} (${since.note})` : undefined,
    removed ? `Removed from the documentation on ${removed.date}: ${removed.note}` : undefined,
    deprecated ? 'The documentation of today marks it as deprecated' : undefined,
    replacedBy ? `Replaced by ${replacedBy}` : undefined,
  );
}

const authNotes: { readonly [rule in AuthRule]: string | undefined } = {
  required: undefined,
  none: 'No credential is needed',
  'webhook-token':
    'No HTTP credential: `license_id` and `token`, both taken from a webhook, travel in the body',
  'visitor-session':
    'No HTTP credential: `licence_id` travels in the body or the query, and after the start of a chat `secured_session_id` too',
};
