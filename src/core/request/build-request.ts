import type { Api } from '../catalogue/api.ts';
import type { Endpoint } from '../catalogue/endpoint.ts';
import { encodeForm, encodeQuery, encodeSegment, type Pair } from '../http/encode.ts';
import type { CredentialKind, Header, HttpRequest } from '../http/request.ts';
import { bodyText } from './body-text.ts';
import { type Draft, parameterKey } from './draft.ts';
import { formPairs } from './form-pairs.ts';

/** What a request depends on besides the draft. */
export interface BuildOptions {
  /** Origin of the account, without a trailing slash. */
  readonly baseUrl: string;
  /** Where the API version goes: by path when the transport can't carry headers, and then none goes along by itself. */
  readonly versionIn: 'header' | 'path';
  /** Kind of credential that will be joined later. */
  readonly credential: CredentialKind | null;
}

/** Makes the one request value that is sent, shown, exported and turned into code. */
export function buildRequest(api: Api, endpoint: Endpoint, draft: Draft, options: BuildOptions): HttpRequest {
  const body = buildBody(endpoint, draft);
  return {
    method: endpoint.method,
    url: buildUrl(api, endpoint, draft, options),
    headers: [
      ...(options.versionIn === 'header' ? automaticHeaders(api) : []),
      ...(body === null ? [] : [['Content-Type', draft.body.type] as Header]),
      ...draft.headers.filter(({ name }) => name).map(({ name, value }): Header => [name, value]),
    ],
    body,
    credential: options.credential,
  };
}

/** What goes along by itself where headers can travel. */
function automaticHeaders({ version }: Api): Header[] {
  return [
    ['Accept', 'application/json'],
    [version.header, version.value],
  ];
}

function buildUrl(api: Api, endpoint: Endpoint, draft: Draft, options: BuildOptions): string {
  const texts = (key: string) => (draft.parameters[key] ?? []).filter((text) => text !== '');
  const path = endpoint.path.replace(/\{([^}]+)\}/g, (placeholder, name: string) => {
    const [text] = texts(`path:${name}`);
    return text === undefined ? placeholder : encodeSegment(text);
  });
  const query = endpoint.parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => texts(parameterKey(parameter)).map((text): Pair => [parameter.name, text]));
  const prefix = options.versionIn === 'path' ? api.version.pathPrefix : '';
  return `${options.baseUrl}${prefix}${path}${query.length ? `?${encodeQuery(query)}` : ''}`;
}

function buildBody(endpoint: Endpoint, draft: Draft): string | null {
  if (!endpoint.body) return null;
  if (draft.body.type === 'application/json') {
    const text = bodyText(draft.body);
    return text.trim() ? text : '{}';
  }
  return encodeForm(formPairs(draft.body.value));
}
