import type { Api } from '../catalogue/api.ts';
import type { Endpoint, ParameterPlace } from '../catalogue/endpoint.ts';
import { encodeForm, encodeQuery, encodeSegment, type Pair } from '../http/encode.ts';
import type { CredentialKind, Header, HttpRequest } from '../http/request.ts';
import { bodyText } from './body-text.ts';
import { type Draft, parameterKey } from './draft.ts';
import { formPairs } from './form-pairs.ts';
import { wireText } from './parse-text.ts';
import { placeSecrets } from './secret-places.ts';

/** What a request depends on besides the draft. */
export interface BuildOptions {
  /** Origin of the account, without a trailing slash. */
  readonly baseUrl: string;
  /** Where the API version goes: by path when the transport can't carry headers, and then none goes along by itself. */
  readonly versionIn: 'header' | 'path';
  /** Kind of credential that will be joined later. */
  readonly credential: CredentialKind | null;
  /** Where that credential will stand. */
  readonly credentialIn: 'header' | 'query';
  /** Data centre to name in the region header, or null for none. */
  readonly region: string | null;
}

/**
 * Makes the one request value that is sent, shown, exported and turned into code, of a draft in which variables are
 * put in (`resolveDraft`).
 */
export function buildRequest(api: Api, endpoint: Endpoint, draft: Draft, options: BuildOptions): HttpRequest {
  const body = buildBody(endpoint, draft);
  const own = [
    ...pairsOf(endpoint, draft, 'header'),
    ...draft.headers.filter(({ name }) => name).map(({ name, value }): Header => [name, value]),
  ];
  const automatic: Header[] = [
    ...(options.versionIn === 'header' ? automaticHeaders(api, endpoint) : []),
    ...(options.region ? [[api.regionHeader, options.region] as Header] : []),
    ...(body === null ? [] : [['Content-Type', draft.body.type] as Header]),
  ];
  const request: HttpRequest = {
    method: endpoint.method,
    url: buildUrl(api, endpoint, draft, options),
    // A header of the person's takes the place of an automatic one: two would be joined into one wrong value.
    headers: [...automatic.filter(([name]) => !own.some(([other]) => isSame(name, other))), ...own],
    body,
    credential: options.credential,
    credentialIn: options.credentialIn,
  };
  return placeSecrets(request, draft.body.type === 'application/json' ? 'json' : 'form');
}

const isSame = (name: string, other: string) => name.toLowerCase() === other.toLowerCase();

/** What goes along by itself where headers can travel. */
function automaticHeaders({ version }: Api, { unversioned }: Endpoint): Header[] {
  const accept: Header = ['Accept', 'application/json'];
  return unversioned ? [accept] : [accept, [version.header, version.value]];
}

function buildUrl(api: Api, endpoint: Endpoint, draft: Draft, options: BuildOptions): string {
  const inPath = new Map(pairsOf(endpoint, draft, 'path'));
  const path = endpoint.path.replace(/\{([^}]+)\}/g, (placeholder, name: string) => {
    const text = inPath.get(name);
    return text === undefined ? placeholder : encodeSegment(text);
  });
  const query = pairsOf(endpoint, draft, 'query');
  const prefix = options.versionIn === 'path' && !endpoint.unversioned ? api.version.pathPrefix : '';
  return `${options.baseUrl}${prefix}${path}${query.length ? `?${encodeQuery(query)}` : ''}`;
}

/** The filled parameters of one place, in the descriptor's order, as they travel. */
function pairsOf(endpoint: Endpoint, draft: Draft, place: ParameterPlace): Pair[] {
  return endpoint.parameters
    .filter((parameter) => parameter.in === place)
    .flatMap((parameter) =>
      (draft.parameters[parameterKey(parameter)] ?? [])
        .filter((text) => text !== '')
        .map((text): Pair => [parameter.name, wireText(parameter.schema.items ?? parameter.schema, text)]),
    );
}

function buildBody(endpoint: Endpoint, draft: Draft): string | null {
  if (!endpoint.body) return null;
  if (draft.body.type === 'application/json') {
    const text = bodyText(draft.body);
    return text.trim() ? text : '{}';
  }
  return encodeForm(formPairs(draft.body.value));
}
