import type { Header, Method } from '../../http/request.ts';

/** What the generators of postman-code-generators need of a request of postman-collection, which is far larger. */
export interface PostmanRequest {
  readonly method: Method;
  readonly url: object;
  readonly headers: object;
  readonly body?: object;
  addHeader(header: { readonly key: string; readonly value: string }): void;
  getHeaders(): Record<string, string>;
  toJSON(): object;
}

/** A generator of that package. */
export interface PostmanGenerator {
  convert(
    request: PostmanRequest,
    options: { readonly [name: string]: unknown },
    callback: (error: Error | null, code: string) => void,
  ): void;
}

/** The parts of a request, as texts that stand in the code unchanged. */
export interface PostmanParts {
  readonly method: Method;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: string | null;
}

/** Gives a request the shape that the generators take apart. */
export function createPostmanRequest({ method, url, headers, body }: PostmanParts): PostmanRequest {
  const [protocol = 'https', host = '', path = ''] = url.split(/:\/\/|\/(?=[^/]*$)/);
  const members = headers.map(([key, value]) => ({ key, value }));
  const find = (name: string) => members.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  const raw = { mode: 'raw', raw: body, options: { raw: { language: 'text' } } };
  const parts = { protocol, host: [host], path: [path] };
  return {
    method,
    url: {
      ...parts,
      query: { members: [], count: () => 0 },
      toString: () => url,
      toJSON: () => parts,
      getHost: () => host,
      getPath: () => `/${path}`,
      getQueryString: () => '',
    },
    headers: {
      members,
      get: (name: string) => find(name)?.value,
      has: (name: string) => find(name) !== undefined,
      toJSON: () => members,
    },
    // Some ask whether there is a member of this name.
    ...(body === null ? {} : { body: { ...raw, toJSON: () => raw, toString: () => body } }),
    addHeader: (header) => void members.push({ ...header }),
    getHeaders: () => Object.fromEntries(members.map(({ key, value }) => [key, value])),
    toJSON: () => ({ method, header: members, ...(body === null ? {} : { body: raw }) }),
  };
}
